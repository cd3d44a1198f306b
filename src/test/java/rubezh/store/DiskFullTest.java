package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.SmallDisk;
import rubezh.register.DraftInput;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult.Saved;
import rubezh.security.AuditAction;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/** Saving on a full disk: reported with its code, without damage, and possible again afterwards. */
final class DiskFullTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20261127L);
    private static final int SIZES = Repetitions.of(4, 2_000);
    private static final int MORE_THAN_FIT = 1_000;

    @TempDir Path root;

    /** A way to exhaust disk space and to free it. */
    private interface DiskSpace {
        String code();

        void exhaust() throws Exception;

        void release() throws Exception;
    }

    @Test
    void aSaveWithoutRoomInTheFileHarmsNothing() throws Exception {
        try (OpenStation station = TestStations.create(root)) {
            recordsUntilFull(
                    station,
                    new DiskSpace() {
                        @Override
                        public String code() {
                            return "STO-010";
                        }

                        @Override
                        public void exhaust() {
                            TestStations.limitToCurrentSize(station);
                        }

                        @Override
                        public void release() {
                            TestStations.liftSizeLimit(station);
                        }
                    });
        }
        assertSound();
    }

    @Test
    void aSaveOnAFullFileSystemHarmsNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(root.resolve("data"), 64)) {
            try (OpenStation station = TestStations.create(root)) {
                recordsUntilFull(
                        station,
                        new DiskSpace() {
                            @Override
                            public String code() {
                                return "STO-014";
                            }

                            @Override
                            public void exhaust() throws Exception {
                                disk.fillBut(19);
                            }

                            @Override
                            public void release() throws Exception {
                                disk.free();
                            }
                        });
            }
            assertSound();
        }
    }

    /** T3: the file may end at any page of a save. */
    @Test
    void atWhateverSizeTheFileEndsWhatWasToldAsSavedIsThere() {
        var random = new Random(SEED);
        try (OpenStation station = TestStations.create(root);
                OpenRegister register = OpenRegisterFixture.create(station, root.resolve("area"))) {
            int saved = 0;
            for (int size = 0; size < SIZES; size++) {
                int pages = random.nextInt(12);
                TestStations.limitToCurrentSizeAnd(station, pages);
                while (saveOrRefuse(register.register())) {
                    saved++;
                }
                TestStations.liftSizeLimit(station);
                assertThat(register.register().catalogue().count(Query.ALL))
                        .as("%d pages more, size %d of seed %d", pages, size, SEED)
                        .isEqualTo(saved);
            }
            assertThat(saved).as("seed " + SEED).isPositive();
            assertThat(register.verify(_ -> {})).as("seed " + SEED).isEmpty();
        }
    }

    private static boolean saveOrRefuse(Register register) {
        try {
            record(register);
            return true;
        } catch (Fault full) {
            assertThat(full.code()).isEqualTo("STO-010");
            return false;
        }
    }

    /** Who believed a failure here would record every case twice. */
    @Test
    void anEndThatCannotBeRecordedIsANoticeAndNoFailure() {
        OpenStation station = TestStations.create(root);
        OpenRegister register = OpenRegisterFixture.create(station, root.resolve("area"));
        record(register.register());
        TestStations.limitToCurrentSize(station);
        while (isAudited(station)) {}
        register.close();
        assertThat(station.notices()).containsExactly(StationNotice.END_NOT_RECORDED);
        try (OpenStation again = TestStations.open(root)) {
            assertThat(again.catalogue().count(Query.ALL)).isEqualTo(1);
            assertThat(again.audit().verify()).isZero();
        }
    }

    private static boolean isAudited(OpenStation station) {
        try {
            station.audit().write(AuditAction.PRINT, "", Map.of());
            return true;
        } catch (Fault full) {
            return false;
        }
    }

    private void recordsUntilFull(OpenStation station, DiskSpace space) throws Exception {
        OpenRegister openRegister = OpenRegisterFixture.create(station, root.resolve("area"));
        Register register = openRegister.register();
        UUID record = register.newRecordId();
        keepDraft(register, record, "as far as it was kept");
        record(register);
        space.exhaust();
        int saved = 1;
        while (saved < MORE_THAN_FIT && !isRefused(register, space)) {
            saved++;
        }
        assertThat(saved).isLessThan(MORE_THAN_FIT);
        assertUnharmed(openRegister, record, saved, space);
        space.release();
        keepDraft(register, record, "and on");
        assertThat(record(register).number()).endsWith(String.valueOf(saved + 1));
        assertThat(openRegister.verify(_ -> {})).isEmpty();
    }

    private static void assertUnharmed(
            OpenRegister openRegister, UUID record, int saved, DiskSpace space) {
        Register register = openRegister.register();
        assertThatThrownBy(() -> keepDraft(register, record, "x".repeat(60_000)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(space.code()));
        assertThat(register.catalogue().count(Query.ALL)).isEqualTo(saved);
        assertThat(register.drafts())
                .singleElement()
                .satisfies(d -> assertThat(d.texts()).containsValue("as far as it was kept"));
        assertThat(openRegister.verify(_ -> {})).isEmpty();
    }

    private static void keepDraft(Register register, UUID record, String text) {
        register.saveDraft(register.draft(draftInput(record, text)));
    }

    private static DraftInput draftInput(UUID record, String text) {
        return new DraftInput(
                record, null, Seizures.complete(), Map.of("/narrative/summary", text), null);
    }

    private static Saved record(Register register) {
        return (Saved)
                register.record(
                        SaveRequest.ofNew(
                                register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
    }

    private static boolean isRefused(Register register, DiskSpace space) {
        try {
            record(register);
            return false;
        } catch (Fault fault) {
            assertThat(fault.code()).isEqualTo(space.code());
            assertThat(fault.exit()).isEqualTo(Fault.Exit.DISK);
            return true;
        }
    }

    private void assertSound() {
        try (OpenStation station = TestStations.open(root);
                OpenRegister register = OpenRegisterFixture.create(station, root.resolve("area"))) {
            assertThat(station.notices()).isSubsetOf(StationNotice.LOW_SPACE);
            assertThat(station.drafts().all())
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.texts()).containsValue("and on"));
            assertThat(register.verify(_ -> {})).isEmpty();
        }
    }
}
