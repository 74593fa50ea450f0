/* dossier-list-number.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-list-number.h"

#define MAX_ROMAN 3999
#define MAX_LETTERS (26 * 8)

/* "a" … "z", "aa", "bb" … */
static void
append_letters (GString *text, int number, char first)
{
  for (int i = 0; i <= (number - 1) / 26; i++)
    g_string_append_c (text, (char)(first + (number - 1) % 26));
}

static void
append_roman (GString *text, int number, gboolean upper)
{
  static const struct
  {
    int         value;
    const char *lower;
    const char *upper;
  } signs[] = { { 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" }, { 400, "cd", "CD" }, { 100, "c", "C" }, { 90, "xc", "XC" }, { 50, "l", "L" }, { 40, "xl", "XL" }, { 10, "x", "X" }, { 9, "ix", "IX" }, { 5, "v", "V" }, { 4, "iv", "IV" }, { 1, "i", "I" } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (; number >= signs[i].value; number -= signs[i].value)
      g_string_append (text, upper ? signs[i].upper : signs[i].lower);
}

void
dossier_list_number_append (GString *text, int number, DossierNumberForm form)
{
  gboolean letter = form == DOSSIER_NUMBER_LOWER_LETTER || form == DOSSIER_NUMBER_UPPER_LETTER;
  gboolean roman = form == DOSSIER_NUMBER_LOWER_ROMAN || form == DOSSIER_NUMBER_UPPER_ROMAN;

  if (letter && number >= 1 && number <= MAX_LETTERS)
    append_letters (text, number, form == DOSSIER_NUMBER_UPPER_LETTER ? 'A' : 'a');
  else if (roman && number >= 1 && number <= MAX_ROMAN)
    append_roman (text, number, form == DOSSIER_NUMBER_UPPER_ROMAN);
  else if (form != DOSSIER_NUMBER_NONE)
    g_string_append_printf (text, "%d", number);
}
