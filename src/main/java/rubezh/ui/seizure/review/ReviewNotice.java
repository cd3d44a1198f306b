package rubezh.ui.seizure.review;

import module java.base;

import rubezh.review.SeenRecord;
import rubezh.text.Messages;

/**
 * Sentence on what was done, for some seconds.
 *
 * @param parts keys and arguments of its sentences
 * @param undo what takes it back; empty where nothing can be
 */
record ReviewNotice(List<Part> parts, List<DecisionUndo> undo) {
    ReviewNotice {
        parts = List.copyOf(parts);
        undo = List.copyOf(undo);
    }

    /** Creates a notice of one sentence. */
    static ReviewNotice of(List<DecisionUndo> undo, String key, Object... arguments) {
        return new ReviewNotice(List.of(new Part(key, List.of(arguments))), undo);
    }

    String text(Messages messages) {
        return String.join(
                " ", parts.stream().map(p -> messages.text(p.key, p.arguments.toArray())).toList());
    }

    /**
     * What takes a decision back.
     *
     * @param target the record as the decision saw it
     * @param step id of the step to be taken back
     */
    record DecisionUndo(SeenRecord target, UUID step) {}

    /**
     * Sentence.
     *
     * @param key message key
     */
    record Part(String key, List<Object> arguments) {
        Part {
            arguments = List.copyOf(arguments);
        }
    }
}
