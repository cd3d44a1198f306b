package rubezh.ui.seizure.similar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lists whose lines can be taken over from earlier cases, and what of a line is not of one case.
 */
public enum EarlierKind {
    PERSONS(
            "parties",
            "parties.persons",
            List.of("surname", "identity.number"),
            List.of(
                    "givenName",
                    "citizenship",
                    "sex",
                    "birth",
                    "names.patronymic",
                    "names.surnameLatin",
                    "names.givenNameLatin",
                    "names.others",
                    "identity.kind",
                    "identity.country",
                    "identity.issuer",
                    "identity.issued",
                    "identity.expires",
                    "measures.residence",
                    "measures.otherCitizenships",
                    "measures.address",
                    "measures.workplace",
                    "measures.language")),
    CONVEYANCES(
            "conveyances",
            "conveyances",
            List.of("registration", "vin"),
            List.of("mode", "type", "registrationCountry", "trailer", "make"));

    private final String section;
    private final String list;
    private final List<String> keyFields;
    private final List<String> otherFields;

    EarlierKind(String part, String list, List<String> keys, List<String> others) {
        this.section = part;
        this.list = list;
        this.keyFields = keys;
        this.otherFields = others;
    }

    /** Returns the kind of lines that stand in a list, if they can be taken over. */
    public static Optional<EarlierKind> of(String list) {
        return Arrays.stream(values()).filter(kind -> kind.list.equals(list)).findFirst();
    }

    /** Returns the part of the form the list stands in. */
    public String section() {
        return section;
    }

    /** Returns the dotted path of the list. */
    public String list() {
        return list;
    }

    /** Returns the fields of a line it is looked for by. */
    public List<String> keyFields() {
        return keyFields;
    }

    /** Returns the further fields that are taken over. */
    public List<String> otherFields() {
        return otherFields;
    }
}
