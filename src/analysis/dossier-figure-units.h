/* dossier-figure-units.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Units and currencies beside a number. A currency is its ISO 4217 code, a measure its symbol or its
 * plural.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

/* The unit that begins at `token`, behind a number; `*end` moves behind it. NULL = none. Static. */
const char *dossier_unit_read_behind (const DossierDraft *draft, guint token, guint *end);

/* The currency that ends before `token`: "$", "US$", "EUR"; `*first` moves to it. NULL = none. Static. */
const char *dossier_unit_read_before (const DossierDraft *draft, guint token, guint *first);

/* The unit written onto digits: "km" of "300km". NULL = none. Static. */
const char *dossier_unit_read_suffix (const char *suffix);

G_END_DECLS
