package rubezh.domain.seizure;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureFields.ROUTE;

import module java.base;

/**
 * What no officer stated and none has confirmed yet: what a repeated case took over from another,
 * which is persons, amounts and conveyances, the route and the concealment, and circumstances that
 * the program composed. Changing any of it confirms it.
 *
 * <pre>{@code
 * UnconfirmedFields.open(repeated) // [/items/<id>/amount, /conveyances/<id>, …]
 * }</pre>
 */
public final class UnconfirmedFields {
    private UnconfirmedFields() {}

    /** Groups that are confirmed as a whole, and the text that is. */
    public static final List<FieldPath> GROUPS =
            List.of(ROUTE, CONCEALMENT, NARRATIVE_CIRCUMSTANCES);

    /**
     * Returns the pointers of all persons, amounts and conveyances of a seizure, and of its route,
     * concealment and circumstances as far as anything is entered there.
     */
    public static List<String> all(Seizure seizure) {
        return Stream.of(
                        seizure.parties().persons().stream()
                                .map(person -> PARTIES_PERSONS.pointer(person.id())),
                        seizure.items().stream()
                                .filter(item -> item.amount() != null)
                                .map(item -> ITEMS_AMOUNT.pointer(item.id())),
                        seizure.conveyances().stream()
                                .map(conveyance -> CONVEYANCES.pointer(conveyance.id())),
                        filled(ROUTE, seizure.route(), Route.NONE),
                        filled(CONCEALMENT, seizure.concealment(), Concealment.NONE),
                        Stream.ofNullable(seizure.narrative().circumstances())
                                .map(_ -> NARRATIVE_CIRCUMSTANCES.pointer()))
                .flatMap(pointers -> pointers)
                .toList();
    }

    private static Stream<String> filled(FieldPath path, Record group, Record empty) {
        return group.equals(empty) ? Stream.empty() : Stream.of(path.pointer());
    }

    /** Returns the pointers not confirmed, without those whose line or content no longer exists. */
    public static List<String> open(Seizure seizure) {
        List<String> marked = seizure.unconfirmed();
        return marked.isEmpty()
                ? List.of()
                : all(seizure).stream().filter(marked::contains).toList();
    }

    /** Returns whether a line, or any field of it, is not confirmed. */
    public static boolean isOpen(Seizure seizure, String line) {
        return seizure.unconfirmed().stream().anyMatch(mark -> isWithin(mark, line));
    }

    /** Returns the marks that stay after a field or line, or what it contains, was confirmed. */
    public static List<String> without(Seizure seizure, String pointer) {
        return seizure.unconfirmed().stream()
                .filter(mark -> !isWithin(pointer, mark) && !isWithin(mark, pointer))
                .toList();
    }

    private static boolean isWithin(String pointer, String other) {
        return (pointer + "/").startsWith(other + "/");
    }
}
