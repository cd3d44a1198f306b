package rubezh.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.enrolment.JoinResult;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.OfficerFixture;
import rubezh.fixtures.WindowTest;
import rubezh.report.pdf.Pdf;
import rubezh.security.Fingerprint;
import rubezh.security.Officer;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.PrintSettings;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.signin.RecoverySheetViewModel.Outcome;

/** A new register is not left open at the step of its recovery sheet. */
@WindowTest
class RecoverySheetStepTest {
    private final OpenSetup setup = new OpenSetup();
    private final AtomicInteger done = new AtomicInteger();
    private final BackgroundWorker worker = BackgroundWorker.dedicated();
    private final RecoverySheetViewModel model =
            new RecoverySheetViewModel(setup, worker, done::incrementAndGet);
    private final JobProgressBar bar =
            FxThread.call(() -> new JobProgressBar(new UiText(Language.EN)));
    private final RecoverySheetStep step =
            FxThread.call(() -> new RecoverySheetStep(context(), model, bar));

    private UiContext context() {
        return new UiContext(
                new UiText(Language.EN),
                new DisplaySettings(Theme.LIGHT),
                worker,
                new Overlay(),
                InstantSource.system(),
                ZoneOffset.UTC,
                OfficerFixture.ALL_ROLES,
                FilePicker.SYSTEM);
    }

    /** Open register; making a sheet takes until it is let go. */
    private static final class OpenSetup implements RegisterSetup {
        private final AtomicInteger closed = new AtomicInteger();
        private final CountDownLatch made = new CountDownLatch(1);
        private volatile boolean depositable;

        @Override
        public ReferenceData reference() {
            return ReferenceReader.builtIn();
        }

        @Override
        public Path folder() {
            return Path.of("data");
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public List<ZoneId> zones() {
            return List.of();
        }

        @Override
        public Station create(Station station, Officer officer, char[] password) {
            return station;
        }

        @Override
        public JoinResult join(Optional<Path> file, UnknownSenderPolicy compared) {
            var key = Fingerprint.ofHash("0".repeat(64));
            return new JoinResult(new byte[0], key, Optional.empty(), null);
        }

        @Override
        public boolean canDeposit() {
            return depositable;
        }

        @Override
        public void makeRecoverySheet(BiConsumer<Pdf, Supplier<byte[]>> keeper) {
            try {
                made.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (depositable) {
                keeper.accept(new Pdf(new byte[] {1}, 1), () -> new byte[] {2});
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }

        @Override
        public TrainingAccount createTraining(LongConsumer progress) {
            throw new AssertionError("no training");
        }
    }

    @Test
    void theIdleTimeRunsWhileTheStepIsShown() {
        assertThat(FxThread.call(step::isTimed)).isFalse();
        FxThread.call(step::cards);
        assertThat(FxThread.call(step::isTimed)).isTrue();
        FxThread.run(step::stop);
        FxThread.run(step::onInput);
        assertThat(FxThread.call(step::isTimed)).as("input begins nothing").isFalse();
    }

    @Test
    void whoLeavesItAloneFindsTheRegisterClosedAndIsToldSo() {
        FxThread.run(step::onIdle);
        FxThread.waitUntil(() -> done.get() == 1);
        assertThat(setup.closed).hasValue(1);
        assertThat(model.outcome()).isEqualTo(new Outcome.LeftAlone());
    }

    @Test
    void theCodeIsSavedForHeadquartersToo(@TempDir Path folder) {
        setup.depositable = true;
        setup.made.countDown();
        FxThread.call(step::cards);
        FxThread.waitUntil(() -> model.depositing().get());
        Path deposit = folder.resolve("escrow");
        FxThread.run(() -> model.save(folder.resolve("sheet"), deposit, bar));
        FxThread.waitUntil(() -> done.get() == 1);
        assertThat(deposit).hasBinaryContent(new byte[] {2});
        assertThat(folder.resolve("sheet")).hasBinaryContent(new byte[] {1});
        assertThat(model.deposited()).isEqualTo(deposit);
        FxThread.run(step::stop);
    }

    @Test
    void withoutAFileForTheCodeThereIsNoSheetEither(@TempDir Path folder) {
        setup.depositable = true;
        setup.made.countDown();
        Path nowhere = folder.resolve("none/escrow");
        FxThread.run(() -> model.save(folder.resolve("sheet"), nowhere, bar));
        FxThread.waitUntil(() -> model.fault().get() != null);
        assertThat(folder.resolve("sheet")).doesNotExist();
        assertThat(model.deposited()).isNull();
        assertThat(done).hasValue(0);
    }

    @Test
    void aSheetBeingMadeIsWaitedFor() {
        FxThread.run(() -> model.print(new PrintSettings("printer", 1, false), null, bar));
        FxThread.run(step::onIdle);
        assertThat(FxThread.call(step::isTimed)).as("waits again").isTrue();
        assertThat(setup.closed).hasValue(0);
        setup.made.countDown();
        FxThread.waitUntil(() -> done.get() == 1);
        assertThat(model.outcome()).isEqualTo(new Outcome.Printed());
        FxThread.run(step::stop);
    }
}
