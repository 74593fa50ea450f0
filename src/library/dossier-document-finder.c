/* dossier-document-finder.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-document-finder.h"

#include <string.h>

#define HASH_ADDRESS "urn:sha256:"
/* Versions of one address that are looked through. */
#define MOST_FOUND 16

struct _DossierDocumentFinder
{
  GArray     *identities; /* DossierStoreIdentity, borrowed */
  GHashTable *by_hash;    /* key → GArray of guint: places in `identities` */
  GHashTable *by_address;
  GHashTable *by_title;
};

static gboolean
is_web (const char *address)
{
  return address != NULL && (g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://"));
}

/* An address without what differs between two that lead to the same page: scheme, "www.", fragment, last slash. */
static char *
dup_address_key (const char *address)
{
  g_autofree char *key = NULL;
  const char      *host = is_web (address) ? strstr (address, "://") + strlen ("://") : NULL;
  gsize            n_host;

  if (host == NULL)
    return g_strdup (address);

  if (g_ascii_strncasecmp (host, "www.", strlen ("www.")) == 0)
    host += strlen ("www.");
  key = g_strndup (host, strcspn (host, "#"));
  n_host = strcspn (key, "/?");
  for (gsize i = 0; i < n_host; i++)
    key[i] = g_ascii_tolower (key[i]);
  if (g_str_has_suffix (key, "/"))
    key[strlen (key) - 1] = '\0';

  return g_steal_pointer (&key);
}

/* Without regard to case and spaces. */
static char *
dup_title_key (const char *title)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  g_auto (GStrv) words = g_strsplit_set (composed != NULL ? composed : folded, " \t\n\r", -1);
  GString *key = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (key, "%s%s", key->len > 0 ? " " : "", words[i]);

  return g_string_free (key, FALSE);
}

/* Takes `key`. */
static void
add (GHashTable *table, char *key, guint place)
{
  GArray *places = g_hash_table_lookup (table, key);

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, g_strdup (key), places);
    }
  g_array_append_val (places, place);
  g_free (key);
}

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
}

DossierDocumentFinder *
dossier_document_finder_new (GArray *identities)
{
  DossierDocumentFinder *self = g_new0 (DossierDocumentFinder, 1);

  self->identities = identities;
  self->by_hash = table_new ();
  self->by_address = table_new ();
  self->by_title = table_new ();
  for (guint i = 0; i < identities->len; i++)
    {
      const DossierStoreIdentity *one = &g_array_index (identities, DossierStoreIdentity, i);

      add (self->by_hash, g_strdup (one->hash), i);
      if (one->source != NULL)
        add (self->by_address, dup_address_key (one->source), i);
      if (one->title != NULL && *one->title != '\0')
        add (self->by_title, dup_title_key (one->title), i);
    }

  return self;
}

void
dossier_document_finder_free (DossierDocumentFinder *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_hash);
  g_hash_table_unref (self->by_address);
  g_hash_table_unref (self->by_title);
  g_free (self);
}

static void
take_found (DossierDocumentFinder *self, GHashTable *table, const char *key, GArray *into)
{
  GArray *places = key != NULL ? g_hash_table_lookup (table, key) : NULL;

  for (guint i = 0; places != NULL && i < places->len && into->len < MOST_FOUND; i++)
    {
      gint64   id = g_array_index (self->identities, DossierStoreIdentity, g_array_index (places, guint, i)).id;
      gboolean known = FALSE;

      for (guint k = 0; k < into->len; k++)
        known |= g_array_index (into, gint64, k) == id;
      if (!known)
        g_array_append_val (into, id);
    }
}

static void
take_by_title (DossierDocumentFinder *self, const DossierForeignAnnotation *annotation, GArray *into)
{
  g_autofree char *key = dup_title_key (annotation->title);
  GArray          *places = g_hash_table_lookup (self->by_title, key);

  if (places == NULL || places->len != 1)
    return;
  if (is_web (annotation->address) && is_web (g_array_index (self->identities, DossierStoreIdentity, g_array_index (places, guint, 0)).source))
    return;

  take_found (self, self->by_title, key, into);
}

GArray *
dossier_document_finder_find (DossierDocumentFinder *self, const DossierForeignAnnotation *annotation, gboolean *by_title)
{
  GArray          *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean         names_hash = annotation->address != NULL && g_str_has_prefix (annotation->address, HASH_ADDRESS);
  g_autofree char *address = annotation->address != NULL && !names_hash ? dup_address_key (annotation->address) : NULL;

  *by_title = FALSE;
  take_found (self, self->by_hash, annotation->hash, found);
  if (names_hash)
    take_found (self, self->by_hash, annotation->address + strlen (HASH_ADDRESS), found);
  take_found (self, self->by_address, address, found);
  if (found->len > 0 || annotation->title == NULL)
    return found;

  *by_title = TRUE;
  take_by_title (self, annotation, found);
  return found;
}
