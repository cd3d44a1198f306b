package rubezh.ui.seizure.similar;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.SeizureFields;

/**
 * Lists whose lines can be copied from earlier cases, with the fields that do not depend on the
 * case.
 */
public enum EarlierKind {
    PERSONS(
            "parties",
            PARTIES_PERSONS,
            List.of(PARTIES_PERSONS_SURNAME, PARTIES_PERSONS_IDENTITY_NUMBER),
            List.of(
                    PARTIES_PERSONS_GIVEN_NAME,
                    PARTIES_PERSONS_CITIZENSHIP,
                    PARTIES_PERSONS_SEX,
                    PARTIES_PERSONS_BIRTH,
                    PARTIES_PERSONS_NAMES_PATRONYMIC,
                    PARTIES_PERSONS_NAMES_SURNAME_LATIN,
                    PARTIES_PERSONS_NAMES_GIVEN_NAME_LATIN,
                    PARTIES_PERSONS_NAMES_OTHERS,
                    PARTIES_PERSONS_IDENTITY_KIND,
                    PARTIES_PERSONS_IDENTITY_COUNTRY,
                    PARTIES_PERSONS_IDENTITY_ISSUER,
                    PARTIES_PERSONS_IDENTITY_ISSUED,
                    PARTIES_PERSONS_IDENTITY_EXPIRES,
                    PARTIES_PERSONS_MEASURES_RESIDENCE,
                    PARTIES_PERSONS_MEASURES_OTHER_CITIZENSHIPS,
                    PARTIES_PERSONS_MEASURES_ADDRESS,
                    PARTIES_PERSONS_MEASURES_WORKPLACE,
                    PARTIES_PERSONS_MEASURES_LANGUAGE)),
    CONVEYANCES(
            "conveyances",
            SeizureFields.CONVEYANCES,
            List.of(CONVEYANCES_REGISTRATION, CONVEYANCES_VIN, CONVEYANCES_HULL),
            List.of(
                    CONVEYANCES_MODE,
                    CONVEYANCES_TYPE,
                    CONVEYANCES_REGISTRATION_COUNTRY,
                    CONVEYANCES_TRAILER,
                    CONVEYANCES_MAKE));

    private final String section;
    private final String list;
    private final List<String> keyFields;
    private final List<String> otherFields;

    EarlierKind(String section, FieldPath list, List<FieldPath> keys, List<FieldPath> others) {
        this.section = section;
        this.list = list.path();
        this.keyFields = pathsInLine(keys);
        this.otherFields = pathsInLine(others);
    }

    private static List<String> pathsInLine(List<FieldPath> fields) {
        return fields.stream().map(FieldPath::pathInLine).toList();
    }

    /** Returns the kind of a list, if its lines can be copied. */
    public static Optional<EarlierKind> of(String list) {
        return Arrays.stream(values()).filter(kind -> kind.list.equals(list)).findFirst();
    }

    /** Returns the name of the form section of the list. */
    public String section() {
        return section;
    }

    /** Returns the dotted path of the list. */
    public String list() {
        return list;
    }

    /** Returns the paths in a line of the fields to search by. */
    public List<String> keyFields() {
        return keyFields;
    }

    /** Returns the paths in a line of the other fields to copy. */
    public List<String> otherFields() {
        return otherFields;
    }
}
