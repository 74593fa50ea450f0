/* dossier-mail-parts.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The walk is a loop over a stack of parts that wait, each with its depth.
 */

#include "config.h"

#include "import/dossier-mail-parts.h"

#include <string.h>

/* How well a part of an alternative can be read. */
enum
{
  FORM_NONE,
  FORM_PLAIN,
  FORM_RICH,
};

typedef struct
{
  GMimeObject *object;
  guint        depth;
} Waiting;

static void
push (GArray *stack, GMimeObject *object, guint depth)
{
  Waiting waiting = { object, depth };

  if (object != NULL)
    g_array_append_val (stack, waiting);
}

static gboolean
is_type (GMimeObject *object, const char *type, const char *subtype)
{
  GMimeContentType *content = g_mime_object_get_content_type (object);

  return content != NULL && g_mime_content_type_is_type (content, type, subtype);
}

static guint
form_of (GMimeObject *object)
{
  if (is_type (object, "text", "html") || is_type (object, "multipart", "related") || is_type (object, "multipart", "mixed"))
    return FORM_RICH;

  return is_type (object, "text", "plain") || is_type (object, "multipart", "*") ? FORM_PLAIN : FORM_NONE;
}

/* The richest that can be read; of equals the last, which is the sender's choice. */
static GMimeObject *
choose (GMimeMultipart *multipart)
{
  GMimeObject *best = NULL;
  guint        best_form = FORM_NONE;

  for (int i = 0; i < g_mime_multipart_get_count (multipart) && i < DOSSIER_MAIL_MAX_PARTS; i++)
    {
      GMimeObject *child = g_mime_multipart_get_part (multipart, i);
      guint        form = form_of (child);

      if (form > FORM_NONE && form >= best_form)
        {
          best = child;
          best_form = form;
        }
    }

  return best != NULL || g_mime_multipart_get_count (multipart) == 0 ? best : g_mime_multipart_get_part (multipart, 0);
}

/* The part that the others of a multipart/related serve. */
static GMimeObject *
find_root (GMimeMultipart *multipart)
{
  const char *start = g_mime_object_get_content_type_parameter (GMIME_OBJECT (multipart), "start");

  for (int i = 0; start != NULL && i < g_mime_multipart_get_count (multipart) && i < DOSSIER_MAIL_MAX_PARTS; i++)
    {
      GMimeObject *child = g_mime_multipart_get_part (multipart, i);
      const char  *id = g_mime_object_get_content_id (child);

      if (id != NULL && strstr (start, id) != NULL)
        return child;
    }

  return g_mime_multipart_get_count (multipart) > 0 ? g_mime_multipart_get_part (multipart, 0) : NULL;
}

static gboolean
is_attached (GMimePart *part)
{
  const char *disposition = g_mime_object_get_disposition (GMIME_OBJECT (part));

  return disposition != NULL && g_ascii_strcasecmp (disposition, GMIME_DISPOSITION_ATTACHMENT) == 0;
}

static void
take_leaf (DossierMailParts *self, GMimePart *part, gboolean serves)
{
  gboolean text = is_type (GMIME_OBJECT (part), "text", "plain") || is_type (GMIME_OBJECT (part), "text", "html");

  g_ptr_array_add (self->all, part);
  if (text && !serves && !is_attached (part))
    g_ptr_array_add (self->texts, part);
  else if (!serves || (is_attached (part) && g_mime_object_get_content_id (GMIME_OBJECT (part)) == NULL))
    g_ptr_array_add (self->attachments, part);
}

/* All leaves below, which are only shown by something else. */
static void
take_servants (DossierMailParts *self, GMimeMultipart *multipart, GMimeObject *root)
{
  for (int i = 0; i < g_mime_multipart_get_count (multipart) && self->all->len < DOSSIER_MAIL_MAX_PARTS; i++)
    {
      GMimeObject *child = g_mime_multipart_get_part (multipart, i);

      if (child != root && GMIME_IS_PART (child))
        take_leaf (self, GMIME_PART (child), TRUE);
    }
}

static void
take_multipart (DossierMailParts *self, GMimeMultipart *multipart, guint depth, GArray *stack)
{
  GMimeObject *object = GMIME_OBJECT (multipart);
  int          n = MIN (g_mime_multipart_get_count (multipart), DOSSIER_MAIL_MAX_PARTS);

  if (is_type (object, "multipart", "encrypted"))
    self->encrypted = TRUE;
  else if (is_type (object, "multipart", "alternative"))
    push (stack, choose (multipart), depth + 1);
  else if (is_type (object, "multipart", "related"))
    {
      take_servants (self, multipart, find_root (multipart));
      push (stack, find_root (multipart), depth + 1);
    }
  else if (is_type (object, "multipart", "signed") && n > 0)
    push (stack, g_mime_multipart_get_part (multipart, 0), depth + 1);
  else
    for (int i = n; i > 0; i--)
      push (stack, g_mime_multipart_get_part (multipart, i - 1), depth + 1);
}

DossierMailParts *
dossier_mail_parts_new (GMimeMessage *message)
{
  DossierMailParts *self = g_new0 (DossierMailParts, 1);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Waiting));

  self->texts = g_ptr_array_new ();
  self->attachments = g_ptr_array_new ();
  self->messages = g_ptr_array_new ();
  self->all = g_ptr_array_new ();
  push (stack, g_mime_message_get_mime_part (message), 0);
  while (stack->len > 0)
    {
      Waiting next = g_array_index (stack, Waiting, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      if (next.depth > DOSSIER_MAIL_MAX_DEPTH || self->all->len >= DOSSIER_MAIL_MAX_PARTS)
        self->too_deep = TRUE;
      else if (GMIME_IS_MULTIPART (next.object))
        take_multipart (self, GMIME_MULTIPART (next.object), next.depth, stack);
      else if (GMIME_IS_MESSAGE_PART (next.object) && g_mime_message_part_get_message (GMIME_MESSAGE_PART (next.object)) != NULL)
        g_ptr_array_add (self->messages, g_mime_message_part_get_message (GMIME_MESSAGE_PART (next.object)));
      else if (GMIME_IS_PART (next.object))
        {
          self->encrypted = self->encrypted || is_type (next.object, "application", "pkcs7-mime");
          take_leaf (self, GMIME_PART (next.object), FALSE);
        }
    }

  return self;
}

void
dossier_mail_parts_free (DossierMailParts *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->attachments);
  g_ptr_array_unref (self->messages);
  g_ptr_array_unref (self->all);
  g_free (self);
}

guint8 *
dossier_mail_parts_read (GMimePart *part, gsize *n_bytes)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GByteArray       *bytes = g_byte_array_new ();
  GMimeStream      *stream = g_mime_stream_mem_new_with_byte_array (bytes);

  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  if (content != NULL)
    g_mime_data_wrapper_write_to_stream (content, stream);
  g_object_unref (stream);
  *n_bytes = bytes->len;
  /* Never NULL, and ended by a NUL that does not count. */
  g_byte_array_append (bytes, (const guint8 *)"", 1);
  return g_byte_array_free (bytes, FALSE);
}

GMimePart *
dossier_mail_parts_find (DossierMailParts *self, const char *address, const char *base)
{
  g_autofree char *whole = base != NULL ? g_uri_resolve_relative (base, address, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL) : NULL;
  g_autofree char *id = g_ascii_strncasecmp (address, "cid:", 4) == 0 ? g_uri_unescape_string (address + 4, NULL) : NULL;

  for (guint i = 0; i < self->all->len; i++)
    {
      GMimePart  *part = g_ptr_array_index (self->all, i);
      const char *its_id = g_mime_object_get_content_id (GMIME_OBJECT (part));
      const char *location = g_mime_part_get_content_location (part);

      if (id != NULL && its_id != NULL && g_str_equal (id, its_id))
        return part;
      if (location != NULL && (g_str_equal (location, address) || g_strcmp0 (location, whole) == 0))
        return part;
    }

  return NULL;
}
