/* dossier-opc.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The relations between the parts of a package of Office Open XML: a part does not name another one
 * but an id or a type, which a file beside it leads to a part. Of relations that lead out of the package
 * only the host is kept. Pure.
 */

#pragma once

#include "import/dossier-archive.h"

G_BEGIN_DECLS

typedef struct _DossierRelations DossierRelations;

/* Those of the entry `part`, "" for the package's own. Never NULL; empty when there are none. */
DossierRelations *dossier_relations_read (DossierArchive *archive, const char *part);
void              dossier_relations_free (DossierRelations *self);

/* The entry that a relation leads to, NULL for none; owned by `self`. A type is the last word of its address: "styles". */
const char *dossier_relations_by_type (DossierRelations *self, const char *type);
const char *dossier_relations_by_id (DossierRelations *self, const char *id);
/* The host of a web address that a relation leads to. */
const char *dossier_relations_host_by_id (DossierRelations *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRelations, dossier_relations_free)

G_END_DECLS
