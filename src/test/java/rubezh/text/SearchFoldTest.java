package rubezh.text;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFoldTest {
    private static final String NAMES =
            """
            Сайидов Saidov Sayidov Саидов
            Джалалов Jalalov Dzhalalov Djalalov
            Хасан Hasan Khasan Ҳасан
            Фёдор Федор Fedor
            Алиев Aliev Aliyev Əliyev
            Назарбаев Nazarbaev Nazarbayev
            Сергеев Sergeev Sergeyev
            Евгений Yevgeniy Evgeny Evgenii
            Жанибек Zhanibek Janibek Жәнібек
            Кошкаров Қошқаров Qoshqarov Koshkarov
            Шавкат Shavkat Şavkat
            Чынгыз Chyngyz Çıngız
            Щукин Shchukin
            Юлдашев Yuldashev Iuldashev
            Ниязов Niyazov Niiazov
            Ғафуров Гафуров Gafurov Ghafurov
            Токтогул Toktogul
            Гусейн Guseyn
            Мухаммад Muhammad Mukhammad Мухамад
            Ольга Olga
            Афганистан Afghanistan
            Метамфетамин Methamphetamin
            Үсөн Усон Uson
            Ҷамшед Джамшед Jamshed
            """;

    private static final long SEED = 1105;

    @Test
    void theSpellingsOfANameHaveOneSkeleton() {
        assertThat(NAMES.lines()).allSatisfy(SearchFoldTest::assertSameSkeleton);
    }

    private static void assertSameSkeleton(String names) {
        assertThat(Arrays.stream(names.split(" ")).map(SearchFold::of).collect(Collectors.toSet()))
                .as(names)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Ак-Жол, ak jol",
        "KG-DOS-A-2009-00011, kg dos a 2009 00011",
        "'  Panji  Poyon. ', panji poion",
        "Oʻzbekiston, ozbekiston",
        "O'zbek, ozbek",
        "01KG123ABC, 01kg123abk",
        "«Страж», straj",
        "'', ''",
        "'—', ''",
        "и\u0306од, iod",
        "Коксу, koksu",
        "1100 г, 1100 g"
    })
    void wordsAreSplitAndDigitsKept(String text, String skeleton) {
        assertThat(SearchFold.of(text)).isEqualTo(skeleton);
    }

    @ParameterizedTest
    @CsvSource({"Героин, geroin", "Кокаин, cocain", "Опий, opii", "экстази, ekstazi"})
    void drugsAreFoundInTheOtherScript(String russian, String latin) {
        assertThat(SearchFold.of(russian)).isEqualTo(SearchFold.of(latin));
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(
                        Arrays.stream(
                                        "Каримов Керимов Рахимов Рахманов Холов Халилов Собиров Сабитов"
                                                .split(" "))
                                .map(SearchFold::of)
                                .distinct())
                .hasSize(8);
    }

    @Test
    void caseDoesNotMatter() {
        var random = new Random(SEED);
        String letters =
                "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһӣӯҷҳіabcdefghijklmnopqrstuvwxyz'- 0123";
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String folded = SearchFold.of(text.toString());
            assertThat(SearchFold.of(text.toString().toUpperCase()))
                    .as("seed %d, %s", SEED, text)
                    .isEqualTo(folded);
        }
    }

    @Test
    void theWrongLayoutIsCorrectedBothWays() {
        assertThat(KeyboardLayout.toCyrillic("cjplfnm")).isEqualTo("создать");
        assertThat(KeyboardLayout.toLatin("руддщ")).isEqualTo("hello");
        assertThat(KeyboardLayout.toOtherLayout("ытфсл ифк")).isEqualTo("snack bar");
        assertThat(KeyboardLayout.toOtherLayout("Rfhfvsr")).isEqualTo("Карамык");
        assertThat(KeyboardLayout.toOtherLayout("<htcn")).isEqualTo("Брест");
    }
}
