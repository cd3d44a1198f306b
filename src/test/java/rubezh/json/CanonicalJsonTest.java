package rubezh.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Test
    void membersAreOrderedByUtf16CodeUnitAsInTheStandardsExample() {
        // RFC 8785, section 3.2.3
        String source =
                """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
                 "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
                 "\\u00f6":"Latin Small Letter O With Diaeresis"}\
                """;
        assertThat(rewrite(source))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning"
                                + " Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesAreTheShortestAndInLowerCase() {
        // RFC 8785, section 3.2.2.2
        assertThat(rewrite("{\"t\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"))
                .isEqualTo("{\"t\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(rewrite("{\"t\":\"\\b\\f\\t\\r\\u001f\\u007f\"}"))
                .isEqualTo("{\"t\":\"\\b\\f\\t\\r\\u001f\u007f\"}");
    }

    @Test
    void whiteSpaceGoesAndEveryKindOfValueStays() {
        assertThat(rewrite(" { \"b\" : [ 1 , -2 , [] , {} ] , \"a\" : [ true , false , null ] }\n"))
                .isEqualTo("{\"a\":[true,false,null],\"b\":[1,-2,[],{}]}");
    }

    @Test
    void theLargestWholeNumbersAreThoseOfADouble() {
        assertThat(rewrite("{\"n\":[9007199254740991,-9007199254740991]}"))
                .isEqualTo("{\"n\":[9007199254740991,-9007199254740991]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "\"text\"",
                "1",
                "{",
                "{}}",
                "{} {}",
                "{}\n{}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":null,\"a\":null}",
                "{\"a\":{\"b\":1,\"\\u0062\":2}}",
                "{\"n\":1.0}",
                "{\"n\":1e2}",
                "{\"n\":01}",
                "{\"n\":+1}",
                "{\"n\":.5}",
                "{\"n\":-}",
                "{\"n\":NaN}",
                "{\"n\":Infinity}",
                "{\"n\":9007199254740992}",
                "{\"n\":-9007199254740992}",
                "{\"n\":9223372036854775808}",
                "{\"n\":123456789012345678901}",
                "{\"t\":\"\\ud800\"}",
                "{\"t\":\"\\udc00\\ud800\"}",
                "{\"\\ud800\":1}",
                "{\"t\":\"\\x41\"}",
                "{\"t\":\"a\tb\"}",
                "{\"t\":\"open",
                "{/* no */\"a\":1}",
                "{\"a\":1}#",
                "\ufeff{}",
                "[1,2",
                "[1,,2]",
                "[1]]",
                "{\"a\":tru}",
                "{\"a\":TRUE}",
                "{\"a\"}",
                "\u0000{}",
            })
    void whatIsNotStrictJsonIsRefused(String text) {
        assertThatThrownBy(() -> CanonicalJson.readAny(text.getBytes(UTF_8)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void otherEncodingsAreRefused() {
        for (var charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32")) {
            byte[] bytes = "{\"a\":1}".getBytes(java.nio.charset.Charset.forName(charset));
            assertThatThrownBy(() -> CanonicalJson.read(bytes))
                    .isInstanceOf(MalformedJsonException.class);
        }
        byte[] latin = {'{', '"', 'a', '"', ':', '"', (byte) 0xe9, '"', '}'};
        byte[] overlong = {'{', '"', 'a', '"', ':', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'};
        byte[] surrogate = {'[', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ']'};
        for (byte[] bytes : List.of(latin, overlong, surrogate)) {
            assertThatThrownBy(() -> CanonicalJson.readAny(bytes))
                    .isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void anArrayIsNoObject() {
        assertThatThrownBy(() -> CanonicalJson.read("[]".getBytes(UTF_8)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void limitsHoldExactly() {
        assertThat(CanonicalJson.readAny(("[".repeat(32) + "]".repeat(32)).getBytes(UTF_8)))
                .isInstanceOf(List.class);
        assertThat(CanonicalJson.read(objectOf("n".repeat(64), "t".repeat(65_536)))).hasSize(1);
        List<byte[]> tooMuch =
                List.of(
                        ("[".repeat(33) + "]".repeat(33)).getBytes(UTF_8),
                        "[".repeat(1_000_000).getBytes(UTF_8),
                        objectOf("n".repeat(65), ""),
                        objectOf("n", "t".repeat(65_537)),
                        objectOf("n", "ж".repeat(65_537)));
        for (byte[] bytes : tooMuch) {
            assertThatThrownBy(() -> CanonicalJson.readAny(bytes))
                    .isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void valuesWithoutCanonicalFormAreNotWritten() {
        for (Object value : Arrays.asList(1.5, 1L << 53, Long.MIN_VALUE, "\ud800", 'c')) {
            assertThatThrownBy(() -> CanonicalJson.write(Map.of("v", value)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void messagesHaveThePositionButNotTheContent() {
        assertThatThrownBy(() -> CanonicalJson.read("{\"surname\":Saidov}".getBytes(UTF_8)))
                .hasMessageContaining("byte")
                .hasMessageNotContaining("Saidov")
                .hasMessageNotContaining("surname");
    }

    @Test
    void randomBytesAreReadOrRefusedButNothingElse() {
        long seed = 20_261_125L;
        Random random = new Random(seed);
        byte[] good =
                "{\"a\":[1,{\"b\":\"\\u00e9ж\"}],\"c\":null,\"d\":-20,\"e\":true}".getBytes(UTF_8);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = good.clone();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                byte[] canonical = CanonicalJson.write(CanonicalJson.readAny(bytes));
                assertThat(CanonicalJson.write(CanonicalJson.readAny(canonical)))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(canonical);
            } catch (MalformedJsonException expected) {
                assertThat(expected).hasMessageContaining("byte");
            }
        }
    }

    @Test
    void readTreesAreUnmodifiable() {
        Map<String, Object> tree = CanonicalJson.read("{\"a\":[1],\"b\":{}}".getBytes(UTF_8));
        assertThatThrownBy(tree::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(new LinkedHashMap<>(tree)).isEqualTo(Map.of("a", List.of(1L), "b", Map.of()));
    }

    private static byte[] objectOf(String name, String text) {
        return ("{\"" + name + "\":\"" + text + "\"}").getBytes(UTF_8);
    }

    private static String rewrite(String text) {
        return new String(CanonicalJson.write(CanonicalJson.readAny(text.getBytes(UTF_8))), UTF_8);
    }
}
