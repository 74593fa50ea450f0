/* dossier-charset.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As browsers do, Latin 1 is read as Windows 1252 and Latin 5 as Windows 1254: what says it is the
 * former nearly always has the curly quotation marks of the latter.
 */

#include "config.h"

#include "import/dossier-charset.h"

#include <iconv.h>

typedef struct
{
  const char *name;
  const char *iconv;
} Charset;

static const Charset charsets[] = {
  { "us-ascii", "WINDOWS-1252" },
  { "ascii", "WINDOWS-1252" },
  { "iso-8859-1", "WINDOWS-1252" },
  { "latin1", "WINDOWS-1252" },
  { "windows-1252", "WINDOWS-1252" },
  { "cp1252", "WINDOWS-1252" },
  { "iso-8859-2", "ISO-8859-2" },
  { "iso-8859-3", "ISO-8859-3" },
  { "iso-8859-4", "ISO-8859-4" },
  { "iso-8859-5", "ISO-8859-5" },
  { "iso-8859-6", "ISO-8859-6" },
  { "iso-8859-7", "ISO-8859-7" },
  { "iso-8859-8", "ISO-8859-8" },
  { "iso-8859-9", "WINDOWS-1254" },
  { "iso-8859-10", "ISO-8859-10" },
  { "iso-8859-11", "ISO-8859-11" },
  { "iso-8859-13", "ISO-8859-13" },
  { "iso-8859-15", "ISO-8859-15" },
  { "iso-8859-16", "ISO-8859-16" },
  { "windows-1250", "WINDOWS-1250" },
  { "windows-1251", "WINDOWS-1251" },
  { "cp1251", "WINDOWS-1251" },
  { "windows-1253", "WINDOWS-1253" },
  { "windows-1254", "WINDOWS-1254" },
  { "windows-1255", "WINDOWS-1255" },
  { "windows-1256", "WINDOWS-1256" },
  { "windows-1257", "WINDOWS-1257" },
  { "windows-1258", "WINDOWS-1258" },
  { "koi8-r", "KOI8-R" },
  { "koi8-u", "KOI8-U" },
  { "ibm852", "IBM852" },
  { "ibm855", "IBM855" },
  { "ibm865", "IBM865" },
  { "ibm866", "IBM866" },
  { "cp866", "IBM866" },
  { "mac-cyrillic", "MAC-CYRILLIC" },
  { "mac-centraleurope", "MAC-CENTRALEUROPE" },
  { "tis-620", "CP874" },
  { "windows-874", "CP874" },
  { "viscii", "VISCII" },
  { "big5", "BIG5-HKSCS" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "gb18030", "GB18030" },
  { "hz-gb-2312", "GB18030" },
  { "iso-2022-cn", "ISO-2022-CN" },
  { "euc-tw", "EUC-TW" },
  { "euc-kr", "UHC" },
  { "uhc", "UHC" },
  { "johab", "JOHAB" },
  { "iso-2022-kr", "ISO-2022-KR" },
  { "euc-jp", "EUC-JP" },
  { "shift_jis", "CP932" },
  { "cp932", "CP932" },
  { "iso-2022-jp", "ISO-2022-JP" },
  { "georgian-academy", "GEORGIAN-ACADEMY" },
  { "georgian-ps", "GEORGIAN-PS" },
};

const char *
dossier_charset_lookup (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (charsets); i++)
    if (g_ascii_strcasecmp (name, charsets[i].name) == 0 || g_ascii_strcasecmp (name, charsets[i].iconv) == 0)
      return charsets[i].iconv;

  return NULL;
}

void
dossier_charset_load_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      iconv_open ("UTF-8", charsets[i].iconv);
      /* Libraries ask for them by the names that messages use. */
      iconv_open ("UTF-8", charsets[i].name);
    }
}
