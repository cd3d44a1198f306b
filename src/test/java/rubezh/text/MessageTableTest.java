package rubezh.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTableTest {
    @ParameterizedTest
    @EnumSource
    void everyMessageReadsAsInAFileOfProperties(Language language) throws IOException {
        Path file = Path.of("i18n", "messages_" + language.code() + ".properties");
        var expected = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            expected.load(in);
        }

        var table = new MessageTable(Files.readAllBytes(file));

        assertThat(table.keys(""))
                .isEqualTo(expected.stringPropertyNames())
                .hasSizeGreaterThan(5000);
        for (String key : expected.stringPropertyNames()) {
            assertThat(table.find(key)).as(key).isEqualTo(expected.getProperty(key));
        }
    }

    @Test
    void commentsAndLinesWithoutAnEqualsSignAreNoMessages() {
        MessageTable table = table("# a=1\n\nno message\nb=2\n");

        assertThat(table.keys("")).containsExactly("b");
        assertThat(table.find("# a")).isNull();
        assertThat(table.find("no message")).isNull();
        assertThat(table.find("")).isNull();
    }

    @Test
    void aKeyIsFoundWholeOnly() {
        MessageTable table = table("list.title=Список\nlist.title.short=a=b");

        assertThat(table.find("list.title")).isEqualTo("Список");
        assertThat(table.find("list.title.short")).isEqualTo("a=b");
        assertThat(table.find("list")).isNull();
        assertThat(table.find("list.title.s")).isNull();
        assertThat(table.keys("list.title.")).containsExactly("list.title.short");
    }

    @Test
    void keysWithTheSameHashAreFoundBoth() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        MessageTable table = table("Aa=1\nBB=2");

        assertThat(table.find("Aa")).isEqualTo("1");
        assertThat(table.find("BB")).isEqualTo("2");
    }

    @Test
    void blanksBeforeAValueDoNotCountAndANewLineIsWrittenAsTwoSigns() {
        MessageTable table = table("a=  \tx y \\n z\nb=\nc=\\\\n");

        assertThat(table.find("a")).isEqualTo("x y \n z");
        assertThat(table.find("c")).isEqualTo("\\n");
        assertThat(table.find("b")).isEmpty();
    }

    @Test
    void anEmptyFileHasNoMessages() {
        assertThat(table("").keys("")).isEmpty();
        assertThat(table("").find("a")).isNull();
    }

    private static MessageTable table(String file) {
        return new MessageTable(file.getBytes(UTF_8));
    }
}
