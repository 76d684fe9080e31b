"""Asks TDLib, which is in Telegram's apps and its Bot API server, what it makes of texts, and compares that with `marks.jsonl`
and `html.jsonl`, by which the sandbox is tested. No account and no network are needed: pip install tdjson.

    python3 tests/outside/marks.py            says what differs
    python3 tests/outside/marks.py --write    writes the answers down, for the inputs below and so many random ones
"""

import json
import pathlib
import random
import re
import sys

import tdjson

HERE = pathlib.Path(__file__).parent
RANDOM = 600
SEED = 7

KINDS = {
    "Mention": "mention", "Hashtag": "hashtag", "Cashtag": "cashtag", "BotCommand": "bot_command", "Url": "url",
    "EmailAddress": "email", "BankCardNumber": "bank_card_number", "Bold": "bold", "Italic": "italic", "Underline": "underline",
    "Strikethrough": "strikethrough", "Spoiler": "spoiler", "Code": "code", "Pre": "pre", "PreCode": "pre",
    "TextUrl": "text_link", "BlockQuote": "blockquote", "ExpandableBlockQuote": "expandable_blockquote",
    "CustomEmoji": "custom_emoji", "MentionName": "text_mention", "PhoneNumber": "phone_number",
}

TEXTS = """
gün.ay.il
24.03.2008 or 24.3.08, at 10.30, 1.5 km, 3.10.2026.
see https://example.org/a_(b)?x=1&y=2#z. And HTTP://EXAMPLE.ORG!
example.org example.org. (example.org) [example.org/path] «example.org/a» "example.org/b"
example.org:8080/x example.org:99999/x example.org:0 example.org:00080/a
http://localhost http://localhost/x http://a.b http://a.bc http://1.2 http://192.0.2.1/x 192.0.2.1 192.0.2.256 01.2.3.4
ftp://example.org sftp://example.org tftp://a.org shttp://example.org xhttp://example.org tg://resolve?domain=x
https://hashar.kz…/ http://09.00/ 09.00 https://hashar..kz hashar..kz ..kz hashar.kz... t.me/hashar_bot?start=a-b_c
қазақ.қаз мысал.рф сайт.онлайн пример.испытание xn--e1afmkfd.xn--p1ai xn--a.xn-- Əliyeva.az ОАО.az
user@example.org USER@EXAMPLE.ORG, a.b+c@x-y.co.uk: mailto:a@b.org a@b a@b.c @b.org a@@b.org user@example.orgx.
user:password@example.org http://user@example.org/x a@example.org/path
@name @a_name (@name) [@name] привет@name @name, @nam @na @gif @pic @имя @name_ @1234 @name.org x@name -@name /@name
@abcdefghijklmnopqrstuvwxyz123456 @abcdefghijklmnopqrstuvwxyz1234567 @name@name #@name
/start /start@hashar_bot /start@ab /start. a/b /a/b //start </start> /команда /start: (/start) /start-now 1/2 и/или x/start
#tag #тег #тег_2 #2026 #20a #a#b ##a a#b #a-b (#a) #ə #а·б #tag@channel #tag@ab #_ #_a «#тег» #👍 №#a
$USD $usd $ABCDEFGH $ABCDEFGHI $1INCH $USD. ($USD) a$USD $USD5 $$USD $USD$ $USD@channel 5$ $A
4111 1111 1111 1111, 4111-1111-1111-1111 4111111111111111 4111111111111112 +4111111111111111 x4111111111111111
5555555555554444 378282246310005 6011111111111117 2200000000000004 8600123412341231 9860123412341234 4169741234567890
378282246310005, 6011111111111117; 2200000000000004: 8600123412341231! 36148900647913? 4222222222222 (62000000000000003)
2200000000004 2200000000000004 | 340000000000009 | 34000000000002 | 4000000000006 | 40000000000002 | 41111111111111111
4111 1111  1111 1111 4111.1111.1111.1111 4111111111111111x -4111111111111111 №4111111111111111 12345678901234567890
+7 701 123 45 67, +77011234567, +998 90 123-45-67, 8 (701) 123-45-67, 112, 1000000000
5.12.2026 18:00 20:30 10:00–12:00 07.12 · 18.00–21.00
gov.kz gov.az.ru e.g. i.e. U.S. a.m. v1.2 file.txt file.md file.zip photo.mov script.sh read.me main.rs foo.app bar.dev
Tədbir.Başlayır Gəl.İştirak bu.da var.mi yok.mu bor.uz yoq.tj ha.kg deb.de men.tr sen.am biz.ru qal.la oʻq.ing bar.ma
саат.10 сағат.ком в.рф и.т.д. т.е. кг.м жыл.kz жыл.ай.күн yil.oy.kun рӯз.моҳ.сол gün.ay.yıl
https://t.me/+abcdef https://t.me/hashar_bot?start=event-1_poster t.me/a telegram.me/b teiegram.org
https://example.org/a,b;c:d'e?f!g`h(i)j https://example.org/((a)) https://example.org/a)b https://example.org/{a}[b]
example.org?x=1 example.org#a example.org/ example.org? example.org# example.org/#
a_b.org a.b_c.org a.org_b -a.org a-.org a.-org a~b.org ~a.org
a.org​b.org a.org‍b 🌸a.org🌸 a.org🌸/x a.org–b a.org—b a.org…b a.org/–x a.org/…x
@name🌸 🌸@name 🌸#tag🌸 #tag🌸x /start🌸 🌸/start $USD🌸 🌸a@b.org
@name/x @name.x @name:x #tag/x #tag.x /start/x /start?x
""".strip("\n").split("\n")

HTML = r"""
1 < 2
1 &lt; 2 &gt; 1 &amp; &quot; &#39; &#x27; &copy; &lt &ltx &; &#; &#x; &#0; &#1178; &#x49A; &#x110000; &#1114111; &nbsp; &#65
&#xD800;
<b/>a
<b >a</b >
<b>a</ b>
<b>a</b x>
<b>a</b
<b x>a</b> <b x=>a</b> <code class=x>a</code> <a href=abc>abc.de</a>
<b =x>a</b>
<a href=https://example.org>go</a>
<b>a</b> <i>b</i> <u>c</u> <s>d</s> <strong>e</strong> <em>f</em> <ins>g</ins> <del>h</del> <strike>i</strike>
<b>a <i>b</i> c</b> <b><b>a</b></b> <b>a</b><b>b</b> <i></i><b> </b>x <b>a</b><i>b</i>
<B>a</B> < b>a</b> <b >a</b > <b>a</ b> <b/>a <b>a</b/> <b>a</>
<b>a
a</b>
<b>a</i>
<b>a<i>b</b></i>
<blink>a</blink>
<>a</>
<
a <
<b
</
<a href="https://example.org/?a=1&amp;b=2&lt=3">go</a> <a href='https://example.org'>go</a> <a href=https://example.org>go</a>
<a>https://example.org</a> <a>go</a> <a href="">go</a> <a href="example.org">go</a> <a href="go">go</a> <a href="http://09.00/">go</a>
<a href="tg://resolve?domain=x">Anna</a> <a href="HTTPS://Example.ORG/A b">b</a> <a href="t.me">c</a> <a href="mailto:a@b.org">a</a> <a href="tel:+7701">a</a> <a href="javascript:x">a</a>
<a href="https://example.org" href="https://example.com">go</a> <a title="x" href="https://example.org">go</a> <a HREF="https://example.org">go</a>
<a href="https://example.org>go</a>
<a href=>go</a>
<a =x>go</a>
<a href>go</a>
<a href="https://example.org"go>x</a>
<code>a <b>b</b></code> <pre>a</pre> <pre><code class="language-rust">a</code></pre> <code class="language-rust">a</code>
<pre>a <code>b</code></pre> <b><code>a</code></b> <code>@name https://example.org</code> <pre>#tag</pre> <b>@name</b> <i>exam</i>ple.org
<tg-spoiler>a</tg-spoiler> <span class="tg-spoiler">b</span>
<span>a</span>
<span class="x">a</span>
<blockquote>a
b</blockquote>c
a <blockquote expandable>b</blockquote> c
<blockquote>a <b>b</b></blockquote> <blockquote>c</blockquote>
<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji> <tg-emoji emoji-id="x">👍</tg-emoji>
<tg-emoji>👍</tg-emoji>
<tg-emoji emoji-id="5">a</tg-emoji>
  <b>  a  </b>  
 <b>a </b> 
<b>a</b>  
<i> a</i>
<b>🌸</b> 🌸<i>ə</i> <u>🏳️‍🌈</u>
Tom & Jerry &copy; &#1178; R&D AT&T &amp;lt;
<b>a</b>‮b <i>a‮b</i> a b c<b> x</b>
<!-- a --> b
<br>
a<br/>b
<p>a</p>
<b>&lt;b&gt;</b> <i>&amp;amp;</i>
<u>a<s>b</u></s>
<b></b>
  
<b> </b>
<a href="https://example.org"> </a>
<a href="https://example.org">a <b>b</b></a> <b>c <a href="https://example.org">d</a></b> <a href="https://a.org">x<a href="https://b.org">y</a></a>
""".strip("\n").split("\n")

PIECES = [
    "a", "b", "name", "тег", "ə", "қ", "5", "12", "2026", ".", ".", ".", ",", ":", "/", "//", "://", "@", "@", "#", "$", "-", "_",
    "~", "+", "(", ")", "[", "]", "<", ">", "«", "»", "\"", "'", " ", " ", " ", "\n", "?", "!", "=", "&", "%", "…", "–", "🌸",
    "\u200b", "\u200d", "\u00a0", "http", "https://", "HTTPS://", "ftp://", "mailto:", "tg://", "com", "org", "kz", "il", "рф",
    "az", "me", "t.me/", "example.org", "USD", "start", "/start", "@name", "#tag", "4111 1111 1111 1111", "192.0.2.1", ":80",
]


def ask(request):
    return json.loads(tdjson.td_execute(json.dumps(request).encode()))


def marks(found):
    """What bots are told of; of the times in a video they are not."""
    named = [(entity["type"]["@type"].removeprefix("textEntityType"), entity) for entity in found]
    return [[KINDS[kind], entity["offset"], entity["length"]] for kind, entity in named if kind != "MediaTimestamp"]


def random_texts():
    dice = random.Random(SEED)
    return ["".join(dice.choices(PIECES, k=dice.randint(2, 12))) for _ in range(RANDOM)]


def of_text(text):
    found = ask({"@type": "getTextEntities", "text": text})
    return {"text": text, "marks": marks(found["entities"])}


def of_html(html):
    read = ask({"@type": "parseTextEntities", "text": html, "parse_mode": {"@type": "textParseModeHTML"}})
    if read["@type"] == "error":
        return {"html": html, "error": read["message"].removeprefix("Can't parse entities: ")}
    links = [entity["type"]["url"] for entity in read["entities"] if "url" in entity["type"]]
    return {"html": html, "text": read["text"], "marks": marks(read["entities"]), "links": links}


def main():
    ask({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})
    html = HTML + [piece for line in HTML for piece in re.split("(?<=>) (?=<)", line) if piece != line]
    answers = {
        "marks.jsonl": [of_text(text) for text in TEXTS + random_texts()],
        "html.jsonl": [of_html(words) for words in html],
    }
    differences = 0
    for name, lines in answers.items():
        file, now = HERE / name, [json.dumps(line, ensure_ascii=False) for line in lines]
        if "--write" in sys.argv:
            file.write_text("\n".join(now) + "\n", encoding="utf-8")
            continue
        stood = file.read_text(encoding="utf-8").removesuffix("\n").split("\n")
        for before, after in zip(stood, now):
            if before != after:
                differences += 1
                print(f"{name}\n  stands: {before}\n  TDLib:  {after}")
        differences += abs(len(stood) - len(now))
    sys.exit(f"{differences} differ" if differences else 0)


main()
