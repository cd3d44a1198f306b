package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.severity.RuleSeverityService;
import rubezh.store.file.TestStations;

/** Lists count questions by the severities that the station raised, for its own records only. */
class RaisedCountsTest {
    private static final UUID OWN = new UUID(0x7000, 0x8000_0000_0000_0001L);
    private static final UUID FOREIGN = new UUID(0x7000, 0x8000_0000_0000_0002L);
    private static final String MINOR = "PER-004";

    @TempDir Path root;
    private OpenStation station;
    private RuleSeverityService severities;

    @BeforeEach
    void anOwnAndAForeignRecordWithAHint() {
        station = TestStations.create(root, RaisedCountsTest::rules);
        severities =
                new RuleSeverityService(
                        station.notes(),
                        station.session(),
                        station.audit(),
                        station.catalogue()::recount);
        new StationSeeder(station).put(OWN, ofMinor("KG-OSH"));
        new StationSeeder(station).put(FOREIGN, ofMinor("KG-BAT"));
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static PhasedViolations rules(Seizure seizure) {
        return SeizureRules.check(
                seizure, Instant.parse("2026-11-24T20:00:00Z"), TestStations.REFERENCE);
    }

    private static Seizure ofMinor(String post) {
        Seizure minor = SeizureShape.SHAPE.with(Seizures.complete(), Seizures.PERSON + "/age", 17);
        return SeizureShape.SHAPE.with(minor, HEADER_STATION.pointer(), post);
    }

    private int questions(UUID record) {
        return station.catalogue().page(Query.ALL, 0, 100).stream()
                .filter(row -> row.recordId().equals(record))
                .findFirst()
                .orElseThrow()
                .indicators()
                .questions();
    }

    @Test
    void aRaisedHintIsAQuestionOfTheListAtOnceAndNoLongerOnceReset() {
        assertThat(questions(OWN)).isZero();
        severities.raise(MINOR, Severity.QUESTION);
        assertThat(questions(OWN)).isEqualTo(1);
        assertThat(questions(FOREIGN)).isZero();
        severities.reset(MINOR);
        assertThat(questions(OWN)).isZero();
    }

    @Test
    void aSaveAndARebuildCountTheSame() {
        severities.raise(MINOR, Severity.QUESTION);
        var request = SaveRequest.ofNew(new UUID(1, 1), ofMinor("KG-OSH"), SaveIntent.SAVE);
        TestStations.register(station).record(request);
        assertThat(questions(new UUID(1, 1))).isEqualTo(1);
        String saved = station.catalogue().contentHash();
        station.catalogue().rebuild(_ -> {});
        assertThat(station.catalogue().contentHash()).isEqualTo(saved);
    }

    @Test
    void listsCountedByOtherSeveritiesAreBuiltAnewAtTheNextSignIn() {
        var notCounting =
                new RuleSeverityService(
                        station.notes(), station.session(), station.audit(), () -> {});
        notCounting.raise(MINOR, Severity.QUESTION);
        assertThat(questions(OWN)).isZero();
        station.close();
        station = TestStations.open(root, RaisedCountsTest::rules);
        assertThat(questions(OWN)).isEqualTo(1);
    }
}
