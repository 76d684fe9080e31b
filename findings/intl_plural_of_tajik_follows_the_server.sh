#!/usr/bin/env bash
# CLDR has no plural rules for Tajik. V8's Intl.PluralRules then silently takes those of the process's own locale, so that one
# text has other plural branches on every server (seen on Node.js 20.20.2). Every library that stands on it, such as
# @fluent/bundle, i18next and FormatJS, inherits this. Expected: one answer everywhere, or an error.
# Seen for the number 3: en_US "other", ru_RU "few"; for 1: en_US "one", ja_JP "other"; resolvedOptions().locale tells whose.
set -euo pipefail
seen=$(for locale in en_US ru_RU ja_JP; do
    LC_ALL=$locale.UTF-8 node --eval '
        const rules = new Intl.PluralRules("tg");
        console.log(rules.resolvedOptions().locale, rules.select(1), rules.select(3));'
done)
echo "$seen"
[ "$seen" = "$(printf 'en-US one other\nru-RU one few\nja-JP other other')" ]
