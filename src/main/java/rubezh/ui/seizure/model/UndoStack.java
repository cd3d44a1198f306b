package rubezh.ui.seizure.model;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Rebase;

/**
 * Undo and redo steps of the form, at most {@value #DEPTH}, across all sections. Typing in one
 * field without leaving it is one step. After a save or an import, undo restores the field values
 * but keeps the newer record below them.
 */
final class UndoStack {
    private static final int DEPTH = 50;

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private final List<Rebase> rebases = new ArrayList<>();
    private @Nullable String open;
    private boolean grouping;

    /**
     * State of the form before a change.
     *
     * @param pointer changed field
     * @param texts unreadable texts at that time
     * @param rebases number of rebases applied before it
     */
    record Step(String pointer, Seizure record, Map<String, String> texts, int rebases) {
        Step {
            texts = Map.copyOf(texts);
        }
    }

    /** Adds a rebase of the record, which is no change by the user. */
    void rebase(Rebase rebase) {
        rebases.add(rebase);
        open = null;
    }

    /** Records the state before a change. */
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

    /** Takes back the last step if the form is again as it was before it; returns whether it is. */
    boolean cancel(Seizure record, Map<String, String> texts) {
        Step last = past.peekLast();
        boolean same = last != null && last.record().equals(record) && last.texts().equals(texts);
        if (same) {
            past.removeLast();
            open = null;
        }
        return same;
    }

    /** Switches grouping: while on, changes belong to the step recorded before. */
    void setGrouping(boolean on) {
        grouping = on;
        open = null;
    }

    /** Ends the step of the focused field. */
    void endStep() {
        open = null;
    }

    Optional<Step> undo(Seizure current, Map<String, String> texts) {
        return step(past, future, current, texts);
    }

    Optional<Step> redo(Seizure current, Map<String, String> texts) {
        return step(future, past, current, texts);
    }

    private Optional<Step> step(
            Deque<Step> from, Deque<Step> to, Seizure current, Map<String, String> texts) {
        Step step = from.pollLast();
        open = null;
        if (step == null) {
            return Optional.empty();
        }
        push(to, new Step(step.pointer(), current, texts, rebases.size()));
        return Optional.of(rebased(step));
    }

    /** Applies later rebases; done on undo only, as most steps are never undone. */
    private Step rebased(Step step) {
        Seizure record = step.record();
        for (Rebase rebase : rebases.subList(step.rebases(), rebases.size())) {
            record = rebase.apply(record);
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
