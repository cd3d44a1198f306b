package rubezh.ui.seizure.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.domain.seizure.SeizureFields.PLACE_DESCRIPTION;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.FxThread;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.SeizureRow;
import rubezh.register.review.ReviewState;
import rubezh.register.review.ReviewSummary;
import rubezh.review.Authorship;
import rubezh.review.SeenRecord;
import rubezh.review.TimelineEntry;
import rubezh.store.StationSeeder;
import rubezh.ui.desktop.ReviewScenario;
import rubezh.ui.seizure.review.ChangeLine.Sign;
import rubezh.ui.seizure.review.ReviewDocument.RevisionOption;

/** Decisions of a supervisor over a real register, without a window. */
final class ReviewViewModelTest extends ReviewModelFixture {
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
    void whatTheOfficerSaysNotToKnowIsARemarkAndItsSectionIsNotTicked() {
        open(first);
        List<ReviewDocument.CheckLine> checks = shown().checks();
        assertThat(checks)
                .contains(
                        new ReviewDocument.CheckLine(
                                ReviewDocument.CheckLine.Level.QUESTION,
                                "",
                                "End: no value, not yet established",
                                "/event/end"));
        assertThat(checks)
                .extracting(ReviewDocument.CheckLine::text)
                .contains("Conveyance: nothing to remark", "Person not identified: driver")
                .doesNotContain("Event: nothing to remark")
                .doesNotContain("Persons: nothing to remark")
                .filteredOn(text -> text.startsWith("Not stated: "))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("; "));
    }

    @Test
    void whatHindersTheApprovalOfACaseFromElsewhereIsAmongItsChecks() {
        Seizure sound = register.register().open(first).orElseThrow().seizure();
        UUID thin = register.register().newRecordId();
        new StationSeeder(unlocked)
                .put(thin, SeizureShape.SHAPE.with(sound, "/narrative/circumstances", "short"));
        open(thin);
        assertThat(shown().checks()).extracting(ReviewDocument.CheckLine::code).contains("NAR-001");
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
        remark(NARRATIVE_SUMMARY.pointer(), "Which tank?");
        returnFor(ReviewScenario.REASON);
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
    void aRecordIsComparedWithAnyOfItsRevisionsAndDecidedOnAsItIs() {
        remarkAndReturn();
        change(first, "Героин в запасном колесе");
        change(first, Map.of(PLACE_DESCRIPTION.pointer(), "Полоса 2"));
        open(first);
        assertThat(shown().changes()).hasSize(2);
        assertThat(shown().options())
                .extracting(RevisionOption::label)
                .satisfiesExactly(
                        label -> assertThat(label).isEqualTo("since the last decision"),
                        label -> assertThat(label).startsWith("rev. 2 → 3, "),
                        label -> assertThat(label).startsWith("rev. 1 → 3, "));
        SeenRecord target = shown().reviewed().target();
        List<RevisionOption> options = shown().options();

        run(() -> model.opener().compare(options.get(1)));

        assertThat(shown().changes())
                .extracting(ChangeLine::pointer)
                .containsExactly(PLACE_DESCRIPTION.pointer());
        assertThat(shown().compared()).isEqualTo(options.get(1));
        assertThat(shown().reviewed().target()).isEqualTo(target);
        run(() -> model.opener().compare(options.getFirst()));
        assertThat(shown().changes()).hasSize(2);
    }

    @Test
    void aRecordWithOneRevisionIsComparedWithNothing() {
        open(second);
        assertThat(shown().options()).hasSize(1);
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
        remark(null, "Attach the photos");

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
        var older = new ReviewSummary(review.changedAt() - 1, 0, 0, 0, false, review.recorder());
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

    @Test
    void theEditorLeadsToRemarksAndNamesTheStepsInItsHistory() {
        remarkAndReturn();
        var format = DomainFormat.onScreen(MESSAGES, register.reference());
        var returned =
                FxThread.call(() -> new ReturnedViewModel(model.context(), () -> format, first));
        run(returned::load);

        assertThat(FxThread.call(returned::openPointers))
                .containsExactly(NARRATIVE_SUMMARY.pointer());
        var remark = FxThread.call(() -> returned.lines().get()).getFirst().step();
        run(() -> returned.answer(remark, "The left one"));

        assertThat(FxThread.call(returned::openPointers)).isEmpty();
        assertThat(returned.timeline(register.register().history(first)))
                .extracting(ReviewViewModelTest::act)
                .startsWith("revision", "REMARK", "RETURN")
                .contains("ANSWER");
    }

    private static String act(TimelineEntry entry) {
        return entry instanceof TimelineEntry.StepEntry step
                ? step.step().act().name()
                : "revision";
    }

    private static boolean isSeen(ReviewState review) {
        return review.seen(review.lastReturn().orElseThrow().step().id()).isPresent();
    }

    @Test
    void f8WalksTheChangesInACircle() {
        open(first);
        returnFor(ReviewScenario.REASON);
        change(
                first,
                Map.of(
                        NARRATIVE_SUMMARY.pointer(), "Героин в запасном колесе",
                        PLACE_DESCRIPTION.pointer(), "у шлагбаума",
                        CONCEALMENT_DESCRIPTION.pointer(), "под чехлом"));
        open(first);
        List<ChangeLine> changes = shown().changes();
        assertThat(changes).hasSize(3);

        assertThat(move(1)).isEqualTo(changes.getFirst());
        assertThat(move(1)).isEqualTo(changes.get(1));
        assertThat(move(1)).isEqualTo(changes.getLast());
        assertThat(move(1)).isEqualTo(changes.getFirst());
        assertThat(move(-1)).isEqualTo(changes.getLast());
        assertThat(move(-1)).isEqualTo(changes.get(1));
    }

    private @Nullable ChangeLine move(int step) {
        FxThread.run(() -> model.moveChange(step));
        return FxThread.call(() -> model.focusedChange().get());
    }
}
