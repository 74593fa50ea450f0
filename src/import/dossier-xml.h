/* dossier-xml.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads XML from memory as a sequence of events, whatever prefixes a file gives to its namespaces.
 * Nothing outside the bytes is ever read, no entity is ever declared or expanded but the predefined ones and those of
 * HTML, and nothing is open deeper than DOSSIER_XML_MAX_DEPTH. No tree is built. Pure; usable from any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_XML_MAX_DEPTH 256
/* An element that the vocabulary does not name. */
#define DOSSIER_XML_OTHER G_MAXUINT

typedef struct _DossierXmlElement DossierXmlElement;

typedef struct
{
  const char *uri;
  const char *prefix; /* by which `names` mean it; several addresses may share one */
} DossierXmlNamespace;

typedef struct
{
  const DossierXmlNamespace *namespaces; /* ended by one without uri */
  const char *const         *names;      /* "w:p"; ended by NULL; an element without a namespace is "p" */

  /* `name` is an index into `names` or DOSSIER_XML_OTHER. Every start has its end, even in a damaged file. */
  void (*start) (gpointer data, guint name, const DossierXmlElement *element);
  void (*end) (gpointer data, guint name);
  /* Valid UTF-8, in pieces of any length. NULL when texts do not matter. */
  void (*text) (gpointer data, const char *text, gsize n_bytes);
} DossierXmlHandler;

/* Reads `bytes`, whose charset is told by themselves. FALSE with an error of DOSSIER_IMPORT_ERROR when this is no XML, or
 * declares entities, or nests too deep, or with DOSSIER_DECODER_ERROR_CHARSET when a converter is missing. Of a file that is
 * not well-formed everything is read that can be, and `damaged` (may be NULL) becomes TRUE. */
gboolean dossier_xml_read (GBytes *bytes, const DossierXmlHandler *handler, gpointer data, gboolean *damaged, GError **error);

/* The attribute "w:val" of an element, or NULL. Lives as long as the call that got the element. */
const char *dossier_xml_attribute (const DossierXmlElement *element, const char *name);
/* The same as a whole number, `missing` when there is none or it is not one. */
int dossier_xml_attribute_number (const DossierXmlElement *element, const char *name, int missing);

G_END_DECLS
