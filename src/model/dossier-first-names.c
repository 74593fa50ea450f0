/* dossier-first-names.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups by hand; a name may stand in several.
 */

#include "config.h"

#include "model/dossier-first-names.h"

#include <string.h>

static const char *const groups[] = {
  " alexander alexandr aleksandr aleksander oleksandr alyaksandr aliaksandr alex sasha ",
  " alexei alexey aleksei aleksey oleksii oleksiy alyaksei ",
  " andrei andrey andrii andriy andrej ",
  " anton antony anthony tony ",
  " arkady arkadiy arkadii ",
  " yevgeny yevgeniy evgeny evgeniy evgenii yevhen yevhenii yauhen ",
  " dmitry dmitri dmitriy dmitrii dmytro dzmitry dimitri ",
  " ivan ioann ",
  " mikhail mykhailo mykhaylo michail mikheil ",
  " nikolai nikolay mykola mikalai mikola ",
  " oleg oleh ",
  " pavel pavlo pavlov ",
  " peter pyotr petro piotr pete ",
  " sergei sergey serhii serhiy siarhei ",
  " svetlana sviatlana svitlana ",
  " valery valeriy valerii valeri ",
  " vladimir volodymyr uladzimir wladimir volodimir vladmir ",
  " vitaly vitaliy vitalii vitali ",
  " yuri yury yuriy yurii iurii ",
  " yulia yuliya yuliia iuliia julia ",
  " abdel abdul abd abdal ",
  " abdullah abdallah abdulla ",
  " ahmed ahmad ahmet ",
  " ali aly ",
  " fatima fatemeh fatma ",
  " hassan hasan ",
  " hussein hussain hossein husein husayn hosein ",
  " ibrahim ebrahim ",
  " ismail ismael esmail ",
  " khaled khalid ",
  " mahmoud mahmud mahmood ",
  " mohammed mohammad muhammad mohamed mohamad muhammed mohamud ",
  " muammar moammar muamar ",
  " mustafa mostafa moustafa ",
  " omar umar ",
  " othman osman uthman ",
  " qassem qasem qassim kassem kasim ",
  " yahya yehya yahia ",
  " yusuf yousef youssef yousuf joseph ",
  " yitzhak yitzchak itzhak isaac ",
  " benjamin binyamin ben bibi ",
  " andrew andy drew ",
  " charles charlie chuck ",
  " christopher chris ",
  " daniel dan danny ",
  " david dave ",
  " donald don ",
  " edward ed ted eddie ",
  " elizabeth liz beth ",
  " gregory greg ",
  " henry hank harry ",
  " jacob jake ",
  " james jim jimmy ",
  " jeffrey jeff geoffrey ",
  " john jack johnny ",
  " joseph joe josef ",
  " katherine catherine kathryn kate kathy ",
  " kenneth ken ",
  " lawrence larry ",
  " matthew matt ",
  " michael mike mick ",
  " nicholas nick nikolaus ",
  " richard rick dick rich ",
  " robert rob bob bobby ",
  " ronald ron ",
  " samuel sam ",
  " stephen steven steve ",
  " susan sue ",
  " thomas tom tommy ",
  " timothy tim ",
  " viktor victor ",
  " william bill will billy ",
};

static gboolean
has (const char *group, const char *name)
{
  const char *at = group;
  gsize       n = strlen (name);

  while ((at = strstr (at, name)) != NULL)
    {
      if (at[-1] == ' ' && at[n] == ' ')
        return TRUE;
      at++;
    }

  return FALSE;
}

gboolean
dossier_first_names_are_one (const char *one, const char *other)
{
  if (strlen (one) < 2 || strlen (other) < 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (has (groups[i], one) && has (groups[i], other))
      return TRUE;

  return FALSE;
}
