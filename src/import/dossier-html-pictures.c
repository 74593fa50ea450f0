/* dossier-html-pictures.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-html-pictures.h"

#include <string.h>

#include "import/dossier-html-prescan.h"
#include "import/dossier-image-decoder.h"

/* A data: address shorter than this is a speck or a blurred hint when there is another address. */
#define SPECK_BYTES 4096
#define MAX_HOST 253
/* Not larger than this on both sides: an icon among the words. */
#define ICON_SIDE 40

typedef struct
{
  const char *start; /* NULL = none */
  gsize       length;
} Address;

struct _DossierHtmlPictures
{
  GArray *addresses; /* Address */
  Address source;    /* a <source> that waits for its <img> */
  Address written;   /* last into the reading, … */
  guint   n_blocks;  /* … when it had so many blocks */

  char                       *page_host; /* NULL = unknown */
  const DossierImportOptions *options;
};

DossierHtmlPictures *
dossier_html_pictures_new (void)
{
  DossierHtmlPictures *self = g_new0 (DossierHtmlPictures, 1);

  self->addresses = g_array_new (FALSE, FALSE, sizeof (Address));
  return self;
}

void
dossier_html_pictures_free (DossierHtmlPictures *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->addresses);
  g_free (self->page_host);
  g_free (self);
}

/* Addresses */

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static Address
trim (const char *value, gsize length)
{
  while (length > 0 && is_space (*value))
    {
      value++;
      length--;
    }
  while (length > 0 && is_space (value[length - 1]))
    length--;

  return (Address){ length > 0 ? value : NULL, length };
}

/* The first of a list of addresses with their sizes. */
static Address
first_of_set (const char *value, gsize length)
{
  Address all = trim (value, length);
  gsize   n = 0;

  while (n < all.length && !is_space (all.start[n]))
    n++;
  while (n > 0 && all.start[n - 1] == ',')
    n--;

  return (Address){ n > 0 ? all.start : NULL, n };
}

static gboolean
begins_with (const Address *address, const char *prefix)
{
  gsize n = strlen (prefix);

  return address->length >= n && g_ascii_strncasecmp (address->start, prefix, n) == 0;
}

static gboolean
is_named (const char *name, gsize length, const char *const *names, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strlen (names[i]) == length && g_ascii_strncasecmp (names[i], name, length) == 0)
      return TRUE;

  return FALSE;
}

#define IS_NAMED(name, length, ...)                             \
  is_named (name, length, (const char *const[]){ __VA_ARGS__ }, \
            sizeof ((const char *const[]){ __VA_ARGS__ }) / sizeof (char *))

static void
set_once (Address *address, Address value)
{
  if (address->start == NULL)
    *address = value;
}

void
dossier_html_pictures_note_source (DossierHtmlPictures *self, const char *attributes, const char *end)
{
  const char *p = attributes, *name, *value;
  gsize       name_length, value_length;

  while (dossier_html_next_attribute (&p, end, &name, &name_length, &value, &value_length))
    if (IS_NAMED (name, name_length, "srcset", "data-srcset"))
      set_once (&self->source, first_of_set (value, value_length));
}

static Address
choose (DossierHtmlPictures *self, const char *attributes, const char *end)
{
  const char *p = attributes, *name, *value;
  gsize       name_length, value_length;
  Address     plain = { 0 }, late = { 0 }, set = { 0 };

  for (guint n = 0; n < DOSSIER_HTML_MAX_ATTRIBUTES && dossier_html_next_attribute (&p, end, &name, &name_length, &value, &value_length); n++)
    if (IS_NAMED (name, name_length, "src"))
      set_once (&plain, trim (value, value_length));
    else if (IS_NAMED (name, name_length, "data-src", "data-original", "data-lazy-src", "data-lazy", "data-original-src", "data-full-src", "data-url"))
      set_once (&late, trim (value, value_length));
    else if (IS_NAMED (name, name_length, "srcset", "data-srcset", "data-lazy-srcset"))
      set_once (&set, first_of_set (value, value_length));

  if (begins_with (&plain, "data:") && plain.length >= SPECK_BYTES)
    return plain;
  if (late.start != NULL)
    return late;
  if (plain.start != NULL && !begins_with (&plain, "data:") && !begins_with (&plain, "about:"))
    return plain;
  if (set.start != NULL)
    return set;

  return self->source.start != NULL ? self->source : plain;
}

int
dossier_html_pictures_add (DossierHtmlPictures *self, const char *attributes, const char *end, gboolean without_scripts)
{
  Address  address = choose (self, attributes, end);
  Address *before = self->addresses->len > 0 ? &g_array_index (self->addresses, Address, self->addresses->len - 1) : NULL;

  self->source = (Address){ 0 };
  if (without_scripts)
    {
      if (before != NULL && (before->start == NULL || (begins_with (before, "data:") && before->length < SPECK_BYTES)))
        *before = address;
      return -1;
    }

  g_array_append_val (self->addresses, address);
  return (int)self->addresses->len - 1;
}

char *
dossier_html_address_host (const char *address, gsize length)
{
  Address          whole = { address, length };
  const char      *start = address, *end = address + length, *at;
  g_autofree char *host = NULL;

  if (begins_with (&whole, "http:") || begins_with (&whole, "https:"))
    start = memchr (start, ':', length) + 1;
  if (end - start < 3 || start[0] != '/' || start[1] != '/')
    return NULL;

  start += 2;
  for (at = start; at < end && strchr ("/?#\\", *at) == NULL;)
    at++;
  end = at;
  at = memrchr (start, '@', end - start);
  start = at != NULL ? at + 1 : start;
  at = memchr (start, ':', end - start);
  end = at != NULL ? at : end;
  if (end == start || end - start > MAX_HOST)
    return NULL;

  host = g_ascii_strdown (start, end - start);
  return g_hostname_to_ascii (host);
}

/* What is written in the address itself: NULL when it is no Base64. */
static guint8 *
decode_data (const Address *address, gsize *n_bytes)
{
  const char      *comma = memchr (address->start, ',', address->length);
  const char      *end = address->start + address->length;
  g_autofree char *letters = NULL;
  gsize            n = 0;

  if (comma == NULL || memmem (address->start, comma - address->start, ";base64", 7) == NULL)
    return NULL;

  letters = g_malloc (end - comma);
  for (const char *p = comma + 1; p < end; p++)
    if (*p == '%' && end - p > 2 && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
      {
        letters[n++] = g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2]);
        p += 2;
      }
    else if (!is_space (*p))
      letters[n++] = *p;
  letters[n] = '\0';
  return g_base64_decode (letters, n_bytes);
}

/* Pictures */

/* The picture's bytes from the page itself or from the file around it; NULL when they are elsewhere. */
static guint8 *
find_bytes (const Address *address, const DossierImportOptions *options, gsize *n_bytes)
{
  g_autofree char *name = NULL;

  if (begins_with (address, "data:"))
    return decode_data (address, n_bytes);
  if (options->find_part == NULL)
    return NULL;

  name = g_strndup (address->start, address->length);
  return options->find_part (name, n_bytes, options->find_part_data);
}

static gboolean
is_icon (guint width, guint height)
{
  return width > 0 && height > 0 && width <= ICON_SIDE && height <= ICON_SIDE;
}

/* What the page asks for, in pixels; 0 when it says nothing or another unit. */
static guint
get_length (DossierHtmlTree *tree, guint i, const char *name)
{
  const char *value = dossier_html_tree_attribute (tree, i, name);
  guint64     number = 0;
  char       *end = NULL;

  if (value != NULL)
    number = g_ascii_strtoull (value, &end, 10);
  return end != NULL && end != value && (*end == '\0' || g_str_has_prefix (end, "px")) ? (guint)MIN (number, G_MAXINT16) : 0;
}

/* A page may ask for a smaller size than the file has, seldom for another shape. */
static void
settle_size (DossierReading *reading, guint width, guint height)
{
  const DossierImage *image = g_ptr_array_index (reading->images, reading->images->len - 1);

  if (image->state != DOSSIER_IMAGE_KEPT)
    dossier_reading_set_image_size (reading, width, height);
  else if (is_icon (image->width, image->height))
    g_ptr_array_set_size (reading->images, (int)reading->images->len - 1);
  else if (width > 0 && width < image->width)
    dossier_reading_set_image_size (reading, width, (guint)((guint64)image->height * width / image->width));
}

/* Pages give the same picture once for wide and once for narrow screens. */
static gboolean
is_again (DossierHtmlPictures *self, const Address *address, DossierReading *reading)
{
  gboolean again = self->n_blocks == reading->blocks->len && self->written.length == address->length && memcmp (self->written.start, address->start, address->length) == 0;

  self->written = *address;
  self->n_blocks = reading->blocks->len;
  return again;
}

static void
write_remote (DossierHtmlPictures *self, const Address *address, const char *alt, DossierReading *reading)
{
  g_autofree char *host = dossier_html_address_host (address->start, address->length);

  dossier_reading_add_remote_image (reading, host != NULL ? host : self->page_host, alt);
}

void
dossier_html_pictures_write (DossierHtmlPictures *self, DossierHtmlTree *tree, guint i, DossierReading *reading)
{
  guint              number = get_length (tree, i, DOSSIER_HTML_PICTURE_NUMBER), width = get_length (tree, i, "width"), height = get_length (tree, i, "height");
  const char        *alt = dossier_html_tree_attribute (tree, i, "alt");
  const Address     *address = number < self->addresses->len ? &g_array_index (self->addresses, Address, number) : NULL;
  gsize              n_bytes = 0;
  g_autofree guint8 *bytes = NULL;

  if (address == NULL || address->start == NULL || is_icon (width, height) || is_again (self, address, reading))
    return;

  bytes = find_bytes (address, self->options, &n_bytes);
  /* What keeps a place on the page open. */
  if (bytes != NULL && alt == NULL && !dossier_image_is_known (bytes, n_bytes) && n_bytes < SPECK_BYTES)
    return;
  if (bytes != NULL ? !dossier_reading_add_image (reading, bytes, n_bytes, alt) : begins_with (address, "data:"))
    return;

  if (bytes == NULL)
    write_remote (self, address, alt, reading);
  settle_size (reading, width, height);
}

static const char *
find_page_address (DossierHtmlTree *tree)
{
  for (guint i = 1; i < tree->n_nodes; i++)
    {
      gboolean    link = tree->nodes[i].tag == GUMBO_TAG_LINK;
      const char *name = link || tree->nodes[i].tag == GUMBO_TAG_META ? dossier_html_tree_attribute (tree, i, link ? "rel" : "property") : NULL;

      if (name != NULL && g_ascii_strcasecmp (name, link ? "canonical" : "og:url") == 0)
        return dossier_html_tree_attribute (tree, i, link ? "href" : "content");
    }

  return NULL;
}

void
dossier_html_pictures_set_page (DossierHtmlPictures *self, DossierHtmlTree *tree, const DossierImportOptions *options)
{
  const char *address = find_page_address (tree);

  self->options = options;
  self->page_host = address != NULL ? dossier_html_address_host (address, strlen (address)) : NULL;
}
