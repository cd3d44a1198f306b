package rubezh.operation;

import static rubezh.domain.seizure.SeizureFields.HEADER;
import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.PLACE;
import static rubezh.domain.seizure.SeizureFields.PLACE_COUNTRY;

import module java.base;

import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.json.SeizureShape;
import rubezh.register.Register;

/**
 * Template of the record of an operation: the values that a new record of it begins with, at every
 * station. It is a part of the operation and travels with it.
 *
 * <pre>{@code
 * Operation changed = RecordTemplate.set(seen.operation(), example, register);
 * operations.change(seen, changed);
 * Seizure begun = RecordTemplate.newSeizure(changed, register);
 * }</pre>
 */
public final class RecordTemplate {
    private RecordTemplate() {}

    /**
     * Returns an operation whose records begin with the values of another record, except those of
     * one case, its header and its place.
     *
     * @throws rubezh.text.Fault {@code SEC-011} for who may not record
     */
    public static Operation set(Operation operation, Seizure values, Register register) {
        Seizure copy = register.templates().newSeizure(values);
        Map<String, Object> tree = new TreeMap<>(SeizureShape.SHAPE.write(copy));
        tree.remove(HEADER.path());
        tree.remove(PLACE.path());
        return operation.withTemplate(
                tree.isEmpty()
                        ? null
                        : new String(CanonicalJson.write(tree), StandardCharsets.UTF_8));
    }

    /**
     * Returns the values of the template; empty if there is none, or if another program wrote what
     * cannot be read.
     */
    public static Optional<Seizure> of(Operation operation) {
        String text = operation.template();
        if (text == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Optional.of(SeizureShape.SHAPE.read(CanonicalJson.read(bytes)).record());
        } catch (MalformedJsonException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the names of the sections that the template fills; empty if there is none. */
    public static Set<String> sections(Operation operation) {
        return of(operation).map(SeizureShape.SHAPE::write).map(Map::keySet).orElse(Set.of());
    }

    /**
     * Returns a new draft of an operation: the values of its template, the station, its country and
     * the handling code that the operation sets.
     *
     * @throws rubezh.text.Fault {@code SEC-011} for who may not record
     */
    public static Seizure newSeizure(Operation operation, Register register) {
        Seizure blank = register.newSeizure();
        Seizure filled =
                of(operation).map(values -> register.templates().newSeizure(values)).orElse(blank);
        Object country = SeizureShape.SHAPE.get(blank, PLACE_COUNTRY.pointer());
        Seizure placed = SeizureShape.SHAPE.with(filled, PLACE_COUNTRY.pointer(), country);
        Handling handling = operation.mandate().caseHandling();
        Seizure limited =
                handling == null
                        ? placed
                        : SeizureShape.SHAPE.with(placed, HEADER_HANDLING.pointer(), handling);
        return SeizureShape.SHAPE.with(limited, HEADER_OPERATION.pointer(), operation.code());
    }
}
