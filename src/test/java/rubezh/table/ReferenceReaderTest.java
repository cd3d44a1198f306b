package rubezh.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Status;

class ReferenceReaderTest {
    private final ReferenceData reference = ReferenceReader.builtIn();

    @Test
    void everyListIsLoaded() {
        assertThat(CodeListId.values())
                .as("agencies add all laboratories but one, \"other\"")
                .allSatisfy(n ->
                        assertThat(reference.list(n).entries())
                                .as(n.file())
                                .hasSizeGreaterThan(n == CodeListId.LABORATORIES ? 0 : 1));
    }

    @Test
    void anEntryKeepsItsAdditionalColumns() {
        CodeEntry heroin = reference.find(new Code.Substance("OPI-HER")).orElseThrow();

        assertThat(heroin.label(true)).isEqualTo("Героин (диацетилморфин)");
        assertThat(heroin.shortLabel(true)).isEqualTo("Героин");
        assertThat(heroin.label(false)).isEqualTo("Heroin");
        assertThat(heroin.extraColumn("group")).isEqualTo("opioid");
        assertThat(heroin.extraColumn("control")).isEqualTo("1961-I, IV");
        assertThat(heroin.aliases()).contains("герыч", "diamorphine");
    }

    @Test
    void countriesHaveTheNamesOfTheCommonwealthNotThoseOfTheRuntime() {
        assertThat(reference.find(new Code.Country("KG")).orElseThrow().ru())
                .isEqualTo("Кыргызстан");
        assertThat(reference.list(CodeListId.COUNTRIES).entries()).hasSize(249 + 2);
        assertThat(reference.list(CodeListId.COUNTRIES).entries())
                .noneMatch(c -> c.ru().matches(".*\\b(о-ва|о-в)\\b.*"))
                .allMatch(c -> c.ru().matches("[А-Яа-яЁё’ ,()—-]+"), "Russian letters only");
    }

    @Test
    void oppositePostsReferToEachOther() {
        CodeList posts = reference.list(CodeListId.POSTS);
        assertThat(posts.entries())
                .filteredOn(post -> !post.code().equals(Codes.OTHER_POST))
                .allSatisfy(post -> {
                    assertThat(post.code()).startsWith(post.extraColumn("country") + "-");
                    assertThat(post.extraColumn("types").split(" "))
                            .isSubsetOf("R", "L", "A", "W", "P");
                    String opposite = post.extraColumn("opposite");
                    if (!opposite.isEmpty()) {
                        assertThat(posts.find(opposite)).as(post.code()).isPresent();
                    }
                });
        assertThat(posts.find("KG-DOS").orElseThrow().extraColumn("opposite")).isEqualTo("UZ-DUS");
    }

    @Test
    void noListShowsNotesOfItsMakers() {
        var note = Pattern.compile("verif|training|провер[иь]|учебн", Pattern.CASE_INSENSITIVE);
        for (CodeListId list : CodeListId.values()) {
            assertThat(reference.list(list).entries())
                    .as(list.file())
                    .noneMatch(entry ->
                            Stream.concat(
                                            Stream.of(entry.en(), entry.ru()),
                                            entry.extraColumn().values().stream())
                                    .anyMatch(text -> note.matcher(text).find()));
        }
    }

    @Test
    void everyArticleNamesItsActAndSource() {
        Collection<CodeEntry> articles = reference.list(CodeListId.LEGAL_BASIS).entries();
        assertThat(articles)
                .allSatisfy(article -> {
                    String number = article.extraColumn("article");
                    assertThat(article.en()).contains("art. " + number + ":");
                    assertThat(article.ru()).contains("ст. " + number + ":");
                    assertThat(article.extraColumn("act")).as(article.code()).isNotEmpty();
                    assertThat(article.extraColumn("source")).as(article.code()).isNotEmpty();
                });
        assertThat(articles.stream().map(article -> article.extraColumn("country")))
                .contains("AM", "AZ", "BY", "EAEU", "GE", "KG", "KZ", "MD", "RU", "TJ", "UA", "UZ");
    }

    @Test
    void aPostLiesWhereASourceSaysInTheRegionOfItsCountry() {
        assertThat(reference.list(CodeListId.POSTS).entries())
                .allSatisfy(post -> {
                    String place = post.extraColumn(Coordinates.COLUMN);
                    assertThat(post.extraColumn("coordinate_source").isEmpty())
                            .as(post.code())
                            .isEqualTo(place.isEmpty());
                    assertThat(place.isEmpty() || Coordinates.find(place).isPresent()).isTrue();
                    String region = post.extraColumn("region");
                    assertThat(region.isEmpty() || region.startsWith(post.extraColumn("country")))
                            .as(post.code())
                            .isTrue();
                });
        assertThat(reference.find(new Code.Post("AM-ZVA")).orElseThrow().extraColumn("region"))
                .isEqualTo("AM-AV");
    }

    @Test
    void unitsAndStatusesOfTheProgramAreLabelled() {
        assertThat(codes(CodeListId.UNITS))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Unit.values()).map(Unit::name).toList());
        assertThat(codes(CodeListId.STATUSES))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Status.values()).map(Status::name).toList());
        assertThat(reference.list(CodeListId.UNITS).entries())
                .allMatch(u -> u.extraColumn("kind").equals(Unit.valueOf(u.code()).kind().name()));
    }

    @Test
    void theOperationHasItsDates() {
        CodeEntry operation = reference.find(new Code.OperationCode("SENTINEL-2009")).orElseThrow();
        assertThat(
                        Map.of(
                                "start",
                                operation.extraColumn("start"),
                                "end",
                                operation.extraColumn("end")))
                .isEqualTo(Map.of("start", "2009-08-01", "end", "2009-09-30"));
    }

    @Test
    void validityIsRead() {
        CodeList list = read("code,en,ru,valid_from,valid_to\nA,a,а,2009-01-01,2020-12-31\n");

        CodeEntry entry = list.find("A").orElseThrow();

        assertThat(
                        List.of(
                                LocalDate.of(2008, 12, 31),
                                LocalDate.of(2020, 12, 31),
                                LocalDate.of(2021, 1, 1)))
                .extracting(entry::isValidOn)
                .containsExactly(false, true, false);
    }

    @Test
    void malformedTablesAreRefused() {
        assertThatThrownBy(() -> read("code,en,ru,valid_from,valid_to\nA,a,а,,\nA,b,б,,\n"))
                .hasMessageContaining("used twice");
        assertThatThrownBy(() -> read("code,en,ru,valid_from,valid_to\nA,a,,,\n"))
                .hasMessageContaining("no label in ru");
        assertThatThrownBy(() -> read("code,en,ru,valid_from,valid_to\nА,a,а,,\n"))
                .hasMessageContaining("not a code");
    }

    private List<String> codes(CodeListId name) {
        return reference.list(name).entries().stream().map(CodeEntry::code).toList();
    }

    private static CodeList read(String table) {
        return ReferenceReader.list(CodeListId.SEX, BuiltInTables.rows(new StringReader(table)));
    }
}
