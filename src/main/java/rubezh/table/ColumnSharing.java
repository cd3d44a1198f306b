package rubezh.table;

import java.util.List;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.json.SeizureShape;
import rubezh.text.Fault;

/**
 * What columns of a list may go into a file: those about persons only if it is wanted, those for
 * the service never.
 *
 * <pre>{@code
 * new ColumnSharing(List.of("header.number", "parties.persons.surname")).inFile(false)
 * // header.number
 * }</pre>
 *
 * @param paths columns of a {@link SeizureListTable}
 */
public record ColumnSharing(List<String> paths) {
    public ColumnSharing {
        paths = List.copyOf(paths);
    }

    /** Returns the columns about persons. */
    public List<String> personal() {
        return of(Sharing.PERSONAL);
    }

    /** Returns the columns for the service only. */
    public List<String> internal() {
        return of(Sharing.INTERNAL);
    }

    /**
     * Returns the columns of a file, in order.
     *
     * @param persons whether it may have those about persons
     */
    public List<String> inFile(boolean persons) {
        return paths.stream()
                .filter(path -> {
                    Sharing sharing = sharing(path);
                    return sharing == Sharing.OPEN || persons && sharing == Sharing.PERSONAL;
                })
                .toList();
    }

    /**
     * Refuses columns that a file may not have.
     *
     * @throws Fault {@code APP-082} for a column for the service, {@code APP-083} for one about
     *     persons that is not wanted
     */
    public void requireInFile(boolean persons) {
        if (!internal().isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "APP-082", String.join(", ", internal()));
        }
        if (!persons && !personal().isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "APP-083", String.join(", ", personal()));
        }
    }

    private List<String> of(Sharing sharing) {
        return paths.stream().filter(path -> sharing(path) == sharing).toList();
    }

    /** Returns the class of a column; one that is no field of its own tells of no person. */
    private static Sharing sharing(String path) {
        return SeizureShape.SHAPE.field(path).isEmpty()
                ? Sharing.OPEN
                : FieldDeclaration.of(path).sharing();
    }
}
