package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SaveResult.Saved;
import rubezh.store.file.TestStations;

/** The list shows the violations found on saving and runs the rules only for other revisions. */
class SavedViolationsTest {
    @TempDir Path root;

    private final List<Seizure> runs = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T20:00:00Z");
    private OpenStation station;
    private Register register;

    @BeforeEach
    void create() {
        station = TestStations.create(root, this::rules);
        register = TestStations.register(station);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private PhasedViolations rules(Seizure seizure) {
        runs.add(seizure);
        return SeizureRules.check(seizure, now, TestStations.REFERENCE);
    }

    @Test
    void savingShowsItsCountsWithoutAnotherRun() {
        UUID id = save(Seizures.complete());
        assertThat(questions(id)).isZero();
        change(id, with(opened(id).seizure(), 150));
        assertThat(questions(id)).isEqualTo(1);
        assertThat(runs).isEmpty();
    }

    @Test
    void aRebuildCountsTheSame() {
        save(Seizures.complete());
        save(with(Seizures.complete(), 150));
        String saved = station.catalogue().contentHash();
        station.catalogue().rebuild(_ -> {});
        assertThat(station.catalogue().contentHash()).isEqualTo(saved);
        assertThat(runs).hasSize(2);
    }

    /** As {@code verify database} rebuilds them, and says PRJ-001 where they differ. */
    @Test
    void aRebuildCountsTheSameWhenAClockThatWasBehindHasMovedOn() {
        OffsetDateTime later = now.plus(Duration.ofMinutes(25)).atOffset(ZoneOffset.ofHours(6));
        seed("/event/end", later);
        seed("/event/start", null);
        String stored = station.catalogue().contentHash();
        now = now.plus(Duration.ofDays(20_000));
        station.catalogue().rebuild(_ -> {});
        assertThat(station.catalogue().contentHash()).isEqualTo(stored);
    }

    private void seed(String pointer, @Nullable Object value) {
        Seizure changed = SeizureShape.SHAPE.with(Seizures.complete(), pointer, value);
        new StationSeeder(station).put(register.newRecordId(), changed);
    }

    @Test
    void theRulesRunOnceForACancelledRecord() {
        UUID id = save(with(Seizures.complete(), 150));
        assertThat(register.cancel(id, "entered twice")).isInstanceOf(Saved.class);
        assertThat(runs).hasSize(1);
        assertThat(questions(id)).isEqualTo(1);
    }

    @Test
    void aRecordWithASecondHeadIsCountedAnew() {
        UUID id = register.newRecordId();
        var saved = (Saved) save(id, Seizures.complete());
        new StationSeeder(station).put(id, with(opened(id).seizure(), 150), List.of());
        runs.clear();
        var before = Map.of(saved.revision(), new ViolationCounts(0, 7, 0));
        station.catalogue().refresh(List.of(id), before);
        assertThat(runs).containsExactly(opened(id).seizure());
        assertThat(questions(id)).isNotEqualTo(7);
    }

    private UUID save(Seizure seizure) {
        UUID id = register.newRecordId();
        assertThat(save(id, seizure)).isInstanceOf(Saved.class);
        return id;
    }

    private SaveResult save(UUID id, Seizure seizure) {
        return register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE));
    }

    private void change(UUID id, Seizure seizure) {
        assertThat(register.record(SaveRequest.ofChange(opened(id), seizure, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    private OpenRecord opened(UUID id) {
        return register.open(id).orElseThrow();
    }

    private int questions(UUID id) {
        return register.catalogue().page(Query.ALL, 0, 10).stream()
                .filter(row -> row.recordId().equals(id))
                .findFirst()
                .orElseThrow()
                .indicators()
                .questions();
    }

    private static Seizure with(Seizure seizure, int kilograms) {
        return SeizureShape.SHAPE.with(seizure, ITEM + "/amount", Amount.of(kilograms + " KGM"));
    }
}
