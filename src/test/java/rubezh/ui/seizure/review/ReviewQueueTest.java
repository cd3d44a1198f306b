package rubezh.ui.seizure.review;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.FxThread;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;

/** Queue of the review: its order, its filter by post, and what an empty one says. */
final class ReviewQueueTest extends ReviewModelFixture {
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
    void theQueueIsFilteredByAPostOfItsRecords() {
        OpenRecord record = register.register().open(second).orElseThrow();
        Seizure moved =
                SeizureShape.SHAPE.with(
                        record.seizure(), PLACE_POST.pointer(), new Code.Post("KG-AKZ"));
        register.register().record(SaveRequest.ofChange(record, moved, SaveIntent.SUBMIT));
        run(model::readPosts);
        var posts = FxThread.call(() -> List.copyOf(filter.choices()));

        QueueEntry hidden = queue().getLast();
        FxThread.run(() -> model.toggle(hidden));
        FxThread.run(() -> model.choosePost(new QueuePost("KG-DOS")));

        assertThat(posts)
                .containsExactly(QueuePost.ALL, new QueuePost("KG-AKZ"), new QueuePost("KG-DOS"));
        assertThat(queue()).extracting(QueueEntry::recordId).containsExactly(first);
        run(model.decisions()::approveAll);
        assertThat(status(first)).isEqualTo(Status.APPROVED);
        assertThat(notice()).isEqualTo("Records approved: 1.");
        run(model::readPosts);
        assertThat(FxThread.call(() -> List.copyOf(filter.choices())))
                .as("the chosen post stays a choice without records")
                .hasSize(3)
                .contains(new QueuePost("KG-DOS"));
    }

    @Test
    void theTimeOfTheLastDecisionIsThatOfTheRegister() {
        open(first);
        run(model.decisions()::approve);

        var later = FxThread.call(this::viewModel);
        run(later::readLastDecision);

        assertThat(FxThread.call(() -> later.lastDecision().get()))
                .isEqualTo(
                        LocalDateTime.ofInstant(
                                register.register().catalogue().lastDecision().orElseThrow(),
                                register.register().station().zone()));
        run(model.decisions()::undo);
        run(later::readLastDecision);
        assertThat(FxThread.call(() -> later.lastDecision().get() == null)).isTrue();
    }
}
