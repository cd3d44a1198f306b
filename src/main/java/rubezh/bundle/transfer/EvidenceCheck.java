package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.seizure.rules.Violation;

/**
 * Check of the bags and seals that a bundle brings: another record, here or before it in the
 * bundle, must not have the same number.
 */
final class EvidenceCheck {
    private final ExchangeStorage storage;
    private final Map<String, String> inBundle = new HashMap<>();
    private final List<String> shared = new ArrayList<>();

    EvidenceCheck(ExchangeStorage storage) {
        this.storage = storage;
    }

    /** Returns each number found, with the records that have it. */
    List<String> shared() {
        return List.copyOf(shared);
    }

    /**
     * Checks a record after its import.
     *
     * @param name case number or id of the record
     * @param before body of the record here; null if it is not here
     * @return whether another record has a number that this one did not have before
     */
    boolean finds(
            UUID recordId,
            String name,
            Map<String, Object> body,
            @Nullable Map<String, Object> before) {
        Set<String> numbers = numbers(body);
        if (numbers.isEmpty()) {
            return false;
        }
        var found = new HashSet<Violation>(storage.evidenceElsewhere().apply(recordId, body));
        if (before != null) {
            found.removeAll(storage.evidenceElsewhere().apply(recordId, before));
        }
        int known = shared.size();
        for (Violation one : found) {
            add(one.arguments().getFirst().toString(), name, one.arguments().getLast().toString());
        }
        for (String number : numbers) {
            String other = inBundle.putIfAbsent(Homoglyphs.fold(number), name);
            if (other != null) {
                add(number, name, other);
            }
        }
        return shared.size() > known;
    }

    private void add(String number, String name, String other) {
        shared.add(number + " (" + name + ", " + other + ")");
    }

    /** Returns the numbers of a body as typed, whatever else it holds. */
    private static Set<String> numbers(Map<String, Object> body) {
        var numbers = new HashSet<String>();
        if (body.get("evidence") instanceof Map<?, ?> evidence
                && evidence.get("packages") instanceof List<?> packages) {
            for (Object each : packages) {
                if (each instanceof Map<?, ?> line) {
                    add(line.get("bag"), numbers);
                    if (line.get("seals") instanceof List<?> seals) {
                        seals.forEach(seal -> add(seal, numbers));
                    }
                }
            }
        }
        return numbers;
    }

    /** Adds a number; a word such as "none" is not one. */
    private static void add(@Nullable Object value, Set<String> numbers) {
        if (value instanceof String text && text.chars().anyMatch(Character::isDigit)) {
            numbers.add(text);
        }
    }
}
