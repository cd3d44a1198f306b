package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.report.content.FontGlyphs;
import rubezh.table.ReferenceReader;

/** Characters missing in the fonts fail here, before they print as a box. */
class FontGlyphsTest {
    private static final String ALPHABETS =
            "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдеёжзийклмнопрстуфхцчшщъыьэюя "
                    + "ӘҒҚҢӨҰҮҺІ әғқңөұүһі ӢӮҶҲ ӣӯҷҳ ЎҚҒҲ ўқғҳ ІЇЄҐ іїєґ ÇĞİÖŞÜ çğıöşü "
                    + "№«»„“”‘’–—…·→×≤≥₽€%°²";

    @Test
    void theFontsHaveTheLettersOfTheRegion() {
        assertThat(missing(Stream.of(ALPHABETS))).isEmpty();
    }

    @Test
    void theFontsHaveEveryCharacterOfTheCodeLists() {
        ReferenceData referenceData = ReferenceReader.builtIn();
        Stream<String> labels =
                Stream.of(CodeListId.values())
                        .flatMap(name -> referenceData.list(name).entries().stream())
                        .flatMap(entry -> Stream.of(entry.ru(), entry.en()));
        assertThat(missing(labels)).isEmpty();
    }

    @Test
    void aCharacterNoFontHasIsWrittenByItsNumber() {
        assertThat(FontGlyphs.printable("Ли 李 12\u202F345")).isEqualTo("Ли [U+674E] 12\u00A0345");
    }

    private static Set<String> missing(Stream<String> texts) {
        var missing = new TreeSet<String>();
        texts.flatMapToInt(String::codePoints)
                .filter(character -> !FontGlyphs.has(character))
                .forEach(character -> missing.add("U+%04X %c".formatted(character, character)));
        return missing;
    }
}
