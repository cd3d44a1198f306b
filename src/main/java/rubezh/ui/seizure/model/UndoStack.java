package rubezh.ui.seizure.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Rebase;

/**
 * What can be taken back: {@value #DEPTH} changes, across all sections. What is typed in one field
 * without leaving it is one change. A record that was saved or overtaken meanwhile is taken back to
 * what was typed before, never to what it was before.
 */
final class UndoStack {
    private static final int DEPTH = 50;

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private final List<Rebase> rebases = new ArrayList<>();
    private @Nullable String open;
    private boolean grouping;

    /**
     * The form before a change.
     *
     * @param pointer field that was changed
     * @param texts what could not be read then
     * @param rebases how often the record had become another one by then
     */
    record Step(String pointer, Seizure record, Map<String, String> texts, int rebases) {
        Step {
            texts = Map.copyOf(texts);
        }
    }

    /** Learns that the record has become another one, not by typing. */
    void rebase(Rebase onto) {
        rebases.add(onto);
        open = null;
    }

    /** Learns what the form is before a change. */
    void recordBefore(String pointer, Seizure record, Map<String, String> texts) {
        if (grouping) {
            return;
        }
        future.clear();
        if (!pointer.equals(open)) {
            push(past, new Step(pointer, record, texts, rebases.size()));
        }
        open = pointer;
    }

    /** While held, changes belong to the step begun before. */
    void setGrouping(boolean now) {
        grouping = now;
        open = null;
    }

    /** Learns that the focus came elsewhere: the next change is another one. */
    void endStep() {
        open = null;
    }

    Optional<Step> undo(Seizure now, Map<String, String> texts) {
        return step(past, future, now, texts);
    }

    Optional<Step> redo(Seizure now, Map<String, String> texts) {
        return step(future, past, now, texts);
    }

    private Optional<Step> step(
            Deque<Step> from, Deque<Step> to, Seizure now, Map<String, String> texts) {
        Step step = from.pollLast();
        open = null;
        if (step == null) {
            return Optional.empty();
        }
        push(to, new Step(step.pointer(), now, texts, rebases.size()));
        return Optional.of(rebased(step));
    }

    /** Only a step that is taken back is worth the work. */
    private Step rebased(Step step) {
        Seizure record = step.record();
        for (Rebase onto : rebases.subList(step.rebases(), rebases.size())) {
            record = onto.apply(record);
        }
        return new Step(step.pointer(), record, step.texts(), rebases.size());
    }

    private static void push(Deque<Step> stack, Step step) {
        stack.addLast(step);
        if (stack.size() > DEPTH) {
            stack.removeFirst();
        }
    }
}
