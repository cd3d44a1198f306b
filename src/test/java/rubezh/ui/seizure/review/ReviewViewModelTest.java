package rubezh.ui.seizure.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SeizureRow;
import rubezh.register.review.ReviewState;
import rubezh.register.review.ReviewSummary;
import rubezh.review.Authorship;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.desktop.ReviewScenario;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.review.ChangeLine.Sign;

/** Decisions of a supervisor over a real register, without a window. */
@SuppressWarnings("NullAway.Init") // made by signIn()
@WindowTest
final class ReviewViewModelTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";
    private static final Messages MESSAGES = Messages.in(Language.EN);

    @TempDir Path folder;

    private final BackgroundWorker worker = new BackgroundWorker(Runnable::run);
    private OpenRegister register;
    private ReviewViewModel model;
    private UUID first;
    private UUID second;

    /** An officer submits two records; a supervisor signs in. */
    @BeforeEach
    void signIn() {
        OpenStation station = TestStations.create(folder);
        OpenRegister officer = OpenRegisterFixture.create(station, folder.resolve("area"));
        first =
                ReviewScenario.submit(
                        officer, "2026-11-23T21:43:00+06:00", "OPI-HER", "2.200 KGM", 3);
        second =
                ReviewScenario.submit(
                        officer, "2026-11-24T09:20:00+06:00", "OPI-OPI", "750 GRM", 1);
        Set<Role> roles = Set.of(Role.SUPERVISOR);
        station.addOfficer(new Officer("bek", "Bek B. B.", "", roles), PASSWORD);
        register =
                OpenRegisterFixture.create(
                        station.lock().unlock("bek", PASSWORD, _ -> {}), folder.resolve("area"));
        model = FxThread.call(this::viewModel);
    }

    private ReviewViewModel viewModel() {
        var format = DomainFormat.onScreen(MESSAGES, register.reference());
        var seizures =
                new SeizureContext(
                        register.register(),
                        worker,
                        InstantSource.fixed(TestStations.NOW),
                        SeizureShape.SHAPE);
        return new ReviewViewModel(new ReviewContext(seizures, register.reviews()), () -> format);
    }

    @AfterEach
    void signOut() {
        register.close();
    }

    private void run(Runnable action) {
        FxThread.run(action);
        FxThread.waitUntil(worker::isIdle);
    }

    private void open(UUID record) {
        run(() -> model.open(record));
    }

    private ReviewDocument shown() {
        return Objects.requireNonNull(FxThread.call(() -> model.document().get()));
    }

    private String notice() {
        Supplier<String> text = () -> Objects.requireNonNull(model.notice().get()).text(MESSAGES);
        return FxThread.call(text::get);
    }

    private Status status(UUID record) {
        return register.register().open(record).orElseThrow().review().status();
    }

    private List<QueueEntry> queue() {
        return model.queue().rows(0, 100);
    }

    private void change(UUID id, String summary) {
        OpenRecord record = register.register().open(id).orElseThrow();
        Seizure seizure =
                SeizureShape.SHAPE.with(record.seizure(), NARRATIVE_SUMMARY.pointer(), summary);
        register.register().record(SaveRequest.ofChange(record, seizure, SaveIntent.SUBMIT));
    }

    @Test
    void theQueueIsByShiftTheOldestFirst() {
        List<QueueEntry> queue = queue();

        assertThat(queue).extracting(QueueEntry::recordId).containsExactly(first, second);
        assertThat(queue).extracting(QueueEntry::first).containsExactly(true, true);
        assertThat(queue)
                .extracting(entry -> Objects.requireNonNull(entry.shift()).title(MESSAGES))
                .containsExactly(
                        "Shift 23 Nov 2026, 20:00–08:00", "Shift 24 Nov 2026, 08:00–20:00");
        assertThat(queue).extracting(QueueEntry::recorder).containsOnly("Asanov A. A.");
        assertThat(model.queue().rows(1, 1)).isEqualTo(queue.subList(1, 2));
    }

    @Test
    void anApprovalIsTakenBackWhileItsNoticeIsShown() {
        open(first);
        run(model.decisions()::approve);
        assertThat(status(first)).isEqualTo(Status.APPROVED);
        assertThat(notice()).startsWith("Approved: ");
        assertThat(queue()).extracting(QueueEntry::recordId).containsExactly(second);

        run(model.decisions()::undo);

        assertThat(status(first)).isEqualTo(Status.SUBMITTED);
        assertThat(shown().recordId()).isEqualTo(first);
        run(model.decisions()::approve);
        assertThat(status(first)).isEqualTo(Status.APPROVED);
    }

    @Test
    void aSecondPressOfTheKeyDecidesNothing() {
        open(first);
        FxThread.run(() -> {
            model.decisions().approve();
            model.decisions().approve();
        });
        run(model.decisions()::approve);

        assertThat(FxThread.call(() -> model.fault().get() == null)).isTrue();
        assertThat(status(second)).isEqualTo(Status.SUBMITTED);
    }

    private void remarkAndReturn() {
        open(first);
        run(() -> model.decisions().remark(NARRATIVE_SUMMARY.pointer(), "Which tank?"));
        run(() -> model.decisions().returnForCorrection(ReviewScenario.REASON));
    }

    @Test
    void aReturnSaysWhyAndTheCorrectionShowsWhatChangedSince() {
        remarkAndReturn();
        assertThat(status(first)).isEqualTo(Status.RETURNED);

        change(first, "Героин в запасном колесе");
        open(first);

        ReviewDocument document = shown();
        assertThat(status(first)).isEqualTo(Status.SUBMITTED);
        assertThat(document.changes())
                .extracting(ChangeLine::pointer, ChangeLine::sign)
                .containsExactly(tuple(NARRATIVE_SUMMARY.pointer(), Sign.CHANGED));
        assertThat(document.remarks())
                .extracting(ReviewDocument.RemarkLine::text, ReviewDocument.RemarkLine::open)
                .containsExactly(tuple("Which tank?", true), tuple(ReviewScenario.REASON, false));
        assertThat(queue().getFirst().row().review().returns()).isEqualTo(1);
    }

    @Test
    void whatWasChangedMeanwhileIsShownAgainAndNotDecided() {
        open(first);
        change(first, "Героин в запасном колесе");

        run(model.decisions()::approve);

        assertThat(status(first)).isEqualTo(Status.SUBMITTED);
        assertThat(notice()).startsWith("The record was changed while you reviewed it");
        assertThat(shown().record().seizure().narrative().summary())
                .isEqualTo("Героин в запасном колесе");
        assertThat(shown().authorship()).isEqualTo(Authorship.OWN);
    }

    @Test
    void aCommonApprovalLeavesWhatHasSomethingOpenAndSaysWhy() {
        open(first);
        run(() -> model.decisions().remark("", "Attach the photos"));

        run(model.decisions()::approveAll);

        assertThat(status(first)).isEqualTo(Status.SUBMITTED);
        assertThat(status(second)).isEqualTo(Status.APPROVED);
        assertThat(notice())
                .isEqualTo(
                        "Records approved: 1. Left in the queue: 1."
                                + " With unanswered remarks: 1.");
        run(model.decisions()::undo);
        assertThat(status(second)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void aSelectedRecordThatChangedSinceIsLeft() {
        QueueEntry seen = queue().getLast();
        FxThread.run(() -> model.toggle(olderThan(seen)));

        run(model.decisions()::approveAll);

        assertThat(status(first)).isEqualTo(Status.SUBMITTED);
        assertThat(status(second)).isEqualTo(Status.SUBMITTED);
        assertThat(notice()).contains("Changed after they were selected: 1.");
    }

    /** Returns the entry as it was a second before its last change. */
    private static QueueEntry olderThan(QueueEntry entry) {
        var review = entry.row().review();
        var older = new ReviewSummary(review.changedAt() - 1, 0, 0, false, review.recorder());
        var row =
                new SeizureRow(
                        entry.recordId(),
                        entry.row().values(),
                        entry.row().items(),
                        entry.row().indicators(),
                        older);
        return new QueueEntry(row, entry.shift(), entry.first(), entry.recorder());
    }

    @Test
    void whoeverRecordsSeesTheReasonAndAnswersTheRemarks() {
        remarkAndReturn();
        var format = DomainFormat.onScreen(MESSAGES, register.reference());
        var returned =
                FxThread.call(() -> new ReturnedViewModel(model.context(), () -> format, first));

        run(returned::load);
        ReviewDocument.RemarkLine remark = FxThread.call(() -> returned.lines().get()).getFirst();
        run(() -> returned.answer(remark.step(), "The left one"));

        assertThat(FxThread.call(() -> returned.lines().get()))
                .extracting(
                        ReviewDocument.RemarkLine::text,
                        ReviewDocument.RemarkLine::reason,
                        ReviewDocument.RemarkLine::answer)
                .containsExactly(
                        tuple("Which tank?", false, "The left one"),
                        tuple(ReviewScenario.REASON, true, ""));
        assertThat(isSeen(register.register().open(first).orElseThrow().review())).isTrue();
        change(first, "Героин в левом топливном баке");
        run(returned::load);
        assertThat(FxThread.call(() -> returned.lines().get())).isEmpty();
    }

    private static boolean isSeen(ReviewState review) {
        return review.seen(review.lastReturn().orElseThrow().step().id()).isPresent();
    }

    @Test
    void f8WalksTheChangesInACircle() {
        open(first);
        run(() -> model.decisions().returnForCorrection(ReviewScenario.REASON));
        change(first, "Героин в запасном колесе");
        open(first);

        FxThread.run(() -> model.moveChange(1));
        assertThat(FxThread.call(() -> model.focusedChange().get()))
                .isEqualTo(shown().changes().getFirst());
        FxThread.run(() -> model.moveChange(-1));
        assertThat(FxThread.call(() -> model.focusedChange().get()))
                .isEqualTo(shown().changes().getLast());
    }
}
