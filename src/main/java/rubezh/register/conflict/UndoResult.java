package rubezh.register.conflict;

import module java.base;

/**
 * What becomes of the cases that an import changed when it is undone.
 *
 * @param undone numbers of the cases that have their values of before again, in the given order
 * @param left numbers of the cases that stay as they are, by reason
 */
public record UndoResult(List<String> undone, Map<KeptReason, List<String>> left) {
    public UndoResult {
        undone = List.copyOf(undone);
        var copy = new EnumMap<KeptReason, List<String>>(KeptReason.class);
        left.forEach((reason, numbers) -> copy.put(reason, List.copyOf(numbers)));
        left = Collections.unmodifiableMap(copy);
    }

    /** Why a case stays as it is. */
    public enum KeptReason {
        /** It is of another station, which knows better, or was not here before. */
        OTHER_STATION,
        /** It was changed after the import. */
        CHANGED_SINCE,
        /** The import changed its pictures, seals or chain of custody. */
        EVIDENCE,
        /** Revisions of it are missing, come from a copied computer or from a newer program. */
        UNCLEAR;

        /** Returns the key of the sentence that says how many cases stay for this reason. */
        public String messageKey() {
            return "undo.left." + name();
        }
    }
}
