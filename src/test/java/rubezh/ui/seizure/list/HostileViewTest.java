package rubezh.ui.seizure.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestSigner;
import rubezh.journey.TrainingStation;
import rubezh.json.CanonicalJson;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.view.SavedView;
import rubezh.register.view.SharedView;

/** Shared views that no program wrote, signed by a valid key: each is counted or not offered. */
@LongTest
class HostileViewTest {
    private static final String FIGURE =
            "{\"preset\":\"ALL\",\"counted\":{\"kind\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"zone\":\"%s\","
                    + "\"dayStart\":\"08:00\",\"counted\":true,\"weekday\":\"MONDAY\",\"hour\":\"%s\"}}";

    private static final TestSigner PEER = new TestSigner(77);

    private final TrainingStation station;

    HostileViewTest(@TempDir Path folder) {
        station =
                new TrainingStation(
                        folder,
                        "KG-HQ",
                        Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC));
        station.know(PEER, "KG-OSH");
        station.register.record(
                SaveRequest.ofNew(
                        station.register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void share(List<String> conditions) {
        var lines =
                IntStream.range(0, conditions.size())
                        .mapToObj(n ->
                                Map.<String, Object>of(
                                        "id",
                                        "01930000-0000-7000-8000-%012d".formatted(n),
                                        "pos",
                                        (long) n,
                                        "name",
                                        "Вид " + n,
                                        "conditions",
                                        conditions.get(n)))
                        .toList();
        share(Map.of("views", lines));
    }

    private void share(Map<String, Object> body) {
        var written =
                new JournalSeeder(new MemoryJournal(PEER.replica()), PEER, true)
                        .write(RecordKind.VIEWS.subject(DerivedId.VIEWS), body);
        station.openStation.journal().accept(List.of(written), () -> {});
    }

    /** Counts each view as the list does, and returns how many are offered. */
    private long counted() {
        ListScope scope = ListScope.of(station.register, station.clock);
        List<SavedView> known =
                station.register.sharedViews().others().stream()
                        .map(SharedView::view)
                        .filter(ListCriteria::isKnown)
                        .toList();
        for (SavedView view : known) {
            assertThatCode(() ->
                            station.register.catalogue().count(ListCriteria.query(view, scope)))
                    .as("%.300s", view)
                    .doesNotThrowAnyException();
            new ListCriteria().show(view);
        }
        return known.size();
    }

    private static String figure(String kind, String from, String to, String zone, String hour) {
        return FIGURE.formatted(kind, from, to, zone, hour);
    }

    @Test
    void conditionsBeyondEveryCalendarAreCountedOrNotOffered() {
        String first = "-999999999-01-01";
        String last = "+999999999-12-31";
        String start = first + "T00:00:00+18:00";
        String end = last + "T23:59:59-18:00";
        share(
                List.of(
                        view("\"from\":\"" + first + "\",\"to\":\"" + last + "\""),
                        view("\"from\":\"2026-11-24\",\"to\":\"2026-11-01\""),
                        figure("DAY", start, end, "Asia/Bishkek", "1"),
                        figure("OPERATION", start, end, "Asia/Bishkek", "1"),
                        figure("SHIFT", end, start, "+18:00", "1"),
                        figure("MONTH", start, start, "UTC", "-1"),
                        figure("DAY", "2017-01-01T00:00:00Z", "2026-12-31T00:00:00Z", "UTC", "1"),
                        figure(
                                "YEAR",
                                "2026-01-01T00:00:00Z",
                                "2027-01-01T00:00:00Z",
                                "UTC",
                                "999")));
        assertThat(counted()).isLessThan(8);
    }

    /** A change of a list as a whole adds no line, so nothing would be shared any more. */
    @Test
    void twoLinesOfOneIdKeepNobodyFromSharing() {
        Map<String, Object> line =
                Map.of(
                        "id",
                        "01930000-0000-7000-8000-000000000001",
                        "pos",
                        1L,
                        "name",
                        "Ночь",
                        "conditions",
                        "{}");
        share(Map.of("views", List.of(line, line)));
        SavedView own = new ListCriteria().toView(List.of());
        SavedView saved = station.register.sharedViews().save(own.renamed(own.id(), "Итог"), true);
        assertThat(station.register.sharedViews().sharedIds()).containsExactly(saved.id());
    }

    @Test
    void wordsAndCodesAreTakenAsTheyAre() {
        share(
                List.of(
                        view("\"search\":\"" + "a* OR (b NEAR/3 c) ^d : -e ".repeat(100) + "\""),
                        view("\"search\":\"\\\"\\\"\\\"' ; DROP TABLE rows\""),
                        view("\"codes\":{\"items.substance\":[]}"),
                        view("\"codes\":{\"items.substance\":[\"\",\"' OR 1=1 --\"]}"),
                        view("\"codes\":{\"header.nothing\":[\"x\"]}"),
                        view("\"order\":\"items.substance; DROP TABLE rows\""),
                        view(
                                "\"columns\":[\"header.number\",\"header.number\",\"\",\"nothing\"]")));
        assertThat(counted()).isEqualTo(5);
    }

    /** A condition in SQL would count what the officer may not see, or nothing. */
    @Test
    void theOperationOfAFigureIsNoSql() {
        String start = "2026-11-01T00:00:00Z";
        String figure = figure("OPERATION", start, "2026-12-01T00:00:00Z", "UTC", "1");
        share(
                List.of(
                        figure,
                        figure.replace("\"kind\"", "\"operation\":\"'\",\"kind\""),
                        figure.replace("\"kind\"", "\"operation\":\"x' OR '1'='1\",\"kind\"")));
        assertThat(counted()).isZero();
    }

    private static String view(String member) {
        return "{\"preset\":\"ALL\"," + member + "}";
    }

    /** SQLite takes so many values and no more; the list showed a fault at every look. */
    @Test
    void moreCodesThanAQueryTakesAreNotOffered() {
        String codes =
                IntStream.range(0, 4_000)
                        .mapToObj(n -> "\"K" + n + "\"")
                        .collect(Collectors.joining(","));
        share(List.of(view("\"codes\":{\"items.substance\":[" + codes + "]}")));
        assertThat(counted()).isZero();
        assertThat(station.register.sharedViews().unreadable()).isEqualTo(1);
    }

    /** Each is counted at every look at the list, and has a line in its menu. */
    @Test
    void ofOneStationNoMoreAreOfferedThanMayBeShared() {
        share(IntStream.range(0, 600).mapToObj(n -> view("\"search\":\"" + n + "\"")).toList());
        assertThat(station.register.sharedViews().others()).hasSize(200);
        assertThat(station.register.sharedViews().unreadable()).isEqualTo(400);
    }

    @Test
    void damagedRecordsOfViewsStopNothing() {
        Map<String, Object> line =
                Map.of(
                        "id",
                        "01930000-0000-7000-8000-000000000001",
                        "pos",
                        1L,
                        "name",
                        "Ночь",
                        "conditions",
                        figure(
                                "DAY",
                                "2026-11-24T08:00:00+06:00",
                                "2026-11-25T08:00:00+06:00",
                                "Asia/Bishkek",
                                "3"));
        for (int seed = 0; seed < 60; seed++) {
            share(new BodyMutator(new Random(seed)).damaged(Map.of("views", List.of(line))));
            if (seed % 10 == 0) {
                counted();
            }
        }
        assertThat(counted()).isLessThanOrEqualTo(60);
    }

    @Test
    void damagedConditionsStopNothing() {
        Map<String, Object> whole =
                CanonicalJson.read(
                        figure(
                                        "DAY",
                                        "2026-11-24T08:00:00+06:00",
                                        "2026-11-25T08:00:00+06:00",
                                        "Asia/Bishkek",
                                        "3")
                                .getBytes(StandardCharsets.UTF_8));
        share(
                IntStream.range(0, 200)
                        .mapToObj(seed -> new BodyMutator(new Random(seed)).damaged(whole))
                        .map(CanonicalJson::write)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(text -> text.length() < 3_000)
                        .toList());
        assertThat(counted()).isBetween(1L, 200L);
    }
}
