package rubezh.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Country;
import rubezh.journal.RevisionId;

class JsonObjectWriterTest {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final RevisionId REVISION = RevisionId.of("a".repeat(64));

    /** Record with a component of each kind. */
    public record Sample(UUID id, int count, @Nullable String note, List<Range> ranges) {}

    /** Record that stands in another. */
    public record Range(long from, long to) {}

    @Test
    void componentsAreMembersOfTheirNames() {
        var sample = new Sample(ID, 2, "dry", List.of(new Range(1, 3)));
        assertThat(json(new JsonObjectWriter().putAll(sample)))
                .isEqualTo(
                        "{\"count\":2,\"id\":\""
                                + ID
                                + "\",\"note\":\"dry\",\"ranges\":[{\"from\":1,\"to\":3}]}");
        assertThat(json(new JsonObjectWriter().putAll(sample, "note", "count")))
                .isEqualTo("{\"count\":2,\"note\":\"dry\"}");
    }

    @Test
    void whatIsAbsentHasNoMember() {
        var writer =
                new JsonObjectWriter()
                        .put("null", null)
                        .put("empty", Optional.empty())
                        .put("present", Optional.of(ID))
                        .putIf(false, "denied", "text")
                        .putIf(true, "granted", "text")
                        .put("emptyList", List.of())
                        .putAll((Sample) null)
                        .putAll(new Sample(ID, 0, null, List.of()), "note", "count");
        assertThat(json(writer))
                .isEqualTo(
                        "{\"count\":0,\"emptyList\":[],\"granted\":\"text\",\"present\":\""
                                + ID
                                + "\"}");
    }

    @Test
    void valuesAreWrittenAsRecordsOfTheJournalWriteThem() {
        var writer =
                new JsonObjectWriter()
                        .put("code", new Country("KG"))
                        .put("constant", DayOfWeek.MONDAY)
                        .put("day", LocalDate.parse("2026-11-02"))
                        .put("flag", true)
                        .put("instant", Instant.EPOCH)
                        .put("number", 5)
                        .put("revisions", List.of(REVISION))
                        .put("time", OffsetDateTime.parse("2026-11-02T08:00+06:00"));
        assertThat(json(writer))
                .isEqualTo(
                        "{\"code\":\"KG\",\"constant\":\"MONDAY\",\"day\":\"2026-11-02\","
                                + "\"flag\":true,\"instant\":\"1970-01-01T00:00:00Z\","
                                + "\"number\":5,\"revisions\":[\""
                                + REVISION.hex()
                                + "\"],\"time\":\"2026-11-02T08:00:00+06:00\"}");
    }

    @Test
    void mapsAndListsAreWrittenToTheirLeaves() {
        var writer =
                new JsonObjectWriter()
                        .put("byDay", Map.of(DayOfWeek.FRIDAY, 3))
                        .put("ranges", Map.of("own", new Range(4, 5)))
                        .putList("texts", List.of(1, 2), number -> "n" + number)
                        .putAll(Map.of("read", List.of()));
        assertThat(json(writer))
                .isEqualTo(
                        "{\"byDay\":{\"FRIDAY\":3},\"ranges\":{\"own\":{\"from\":4,\"to\":5}},"
                                + "\"read\":[],\"texts\":[\"n1\",\"n2\"]}");
    }

    @Test
    void aNameThatNoComponentHasIsRefused() {
        var range = new Range(1, 2);
        assertThatThrownBy(() -> new JsonObjectWriter().putAll(range, "until"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("until");
    }

    private static String json(JsonObjectWriter writer) {
        String json = new String(writer.bytes(), UTF_8);
        assertThat(new String(CanonicalJson.write(writer.tree()), UTF_8)).isEqualTo(json);
        return json;
    }
}
