package rubezh.cli.input;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.RevisionId;
import rubezh.register.conflict.ContestedRecord;
import rubezh.shape.Pointer;
import rubezh.text.Fault;

/**
 * Values that a command takes of the conflicts of a record: of a side, {@code ours}, {@code theirs}
 * or {@code newer}, or by their numbers, {@code 1.2}.
 *
 * @param name number or id of the record, for what is refused
 */
public record TakenValues(ContestedRecord contested, String name) {
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})");

    /**
     * Returns the revisions whose values count, by pointer of the conflict.
     *
     * @param choices sides and numbers; a later one counts before an earlier one
     * @param paths fields that a side is taken of, by path or pointer; all if empty
     * @throws Fault {@code APP-052} for what is no value of a conflict, also where a side has none
     *     or several
     */
    public Map<String, RevisionId> of(List<String> choices, List<String> paths) {
        var chosen = new HashMap<String, RevisionId>();
        for (String path : paths) {
            if (named(List.of(path)).isEmpty()) {
                throw unknown(path);
            }
        }
        for (String choice : choices) {
            Matcher numbers = NUMBERS.matcher(choice);
            if (numbers.matches()) {
                FieldConflict conflict = at(contested.conflicts(), numbers.group(1), choice);
                Candidate candidate = at(conflict.candidates(), numbers.group(2), choice);
                chosen.put(conflict.pointer(), candidate.revision());
            } else {
                for (FieldConflict conflict : named(paths)) {
                    chosen.put(conflict.pointer(), ofSide(conflict, choice).revision());
                }
            }
        }
        return chosen;
    }

    private List<FieldConflict> named(List<String> paths) {
        return contested.conflicts().stream()
                .filter(conflict -> paths.isEmpty() || isNamed(conflict.pointer(), paths))
                .toList();
    }

    private static boolean isNamed(String pointer, List<String> paths) {
        return paths.contains(pointer) || paths.contains(Pointer.of(pointer).fieldPath());
    }

    private Candidate ofSide(FieldConflict conflict, String side) {
        List<Candidate> found =
                switch (side) {
                    case "newer" -> List.of(contested.newest(conflict));
                    case "ours" -> own(conflict, true);
                    case "theirs" -> own(conflict, false);
                    default -> List.of();
                };
        if (found.size() != 1) {
            throw unknown(side);
        }
        return found.getFirst();
    }

    private List<Candidate> own(FieldConflict conflict, boolean own) {
        return conflict.candidates().stream()
                .filter(candidate -> contested.isOwn(candidate.revision()) == own)
                .toList();
    }

    private <T> T at(List<T> list, String place, String choice) {
        int index = Integer.parseInt(place) - 1;
        @Nullable T found = index >= 0 && index < list.size() ? list.get(index) : null;
        if (found == null) {
            throw unknown(choice);
        }
        return found;
    }

    private Fault unknown(String choice) {
        return new Fault(Fault.Exit.USAGE, "APP-052", choice, name);
    }
}
