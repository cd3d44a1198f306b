package rubezh.ui.seizure.scan;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.RussianPassport;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.PartyCode.IdentityDocument;
import rubezh.domain.reference.PartyCode.Sex;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.FieldPath;

/**
 * Maps a machine-readable zone to the fields of a person. What the zone leaves open or unreadable
 * stays empty; nothing is guessed.
 *
 * <pre>{@code
 * new DocumentPersonMapper(mrz, reference, today)
 *         .values()
 *         .forEach((field, value) -> form.enter(field.in(line), value));
 * }</pre>
 *
 * @see rubezh.domain.identifier.Mrz
 * @param today day of the scan
 */
public record DocumentPersonMapper(Mrz mrz, ReferenceData reference, LocalDate today) {
    private static final IdentityDocument PASSPORT = new IdentityDocument("PPN");
    private static final IdentityDocument FOREIGN_TRAVEL_PASSPORT = new IdentityDocument("FPP");
    private static final IdentityDocument IDENTITY_CARD = new IdentityDocument("IDC");
    private static final Sex NOT_KNOWN = new Sex("0");
    private static final Sex MALE = new Sex("1");
    private static final Sex FEMALE = new Sex("2");

    /** Country codes of ICAO Doc 9303 part 3 section 5 that ISO 3166 does not have. */
    private static final Map<String, String> ICAO_COUNTRIES =
            Map.ofEntries(
                    Map.entry("D", "DE"),
                    Map.entry("GBD", "GB"),
                    Map.entry("GBN", "GB"),
                    Map.entry("GBO", "GB"),
                    Map.entry("GBP", "GB"),
                    Map.entry("GBS", "GB"),
                    Map.entry("XXA", "XS"),
                    Map.entry("XXX", "XX"));

    /** Returns the values by field of a line of persons. */
    public Map<FieldPath, Object> values() {
        var values = new LinkedHashMap<FieldPath, Object>();
        RussianPassport russian = mrz.russianPassport(today).orElse(null);
        putNames(values, russian);
        put(values, PARTIES_PERSONS_CITIZENSHIP, country(mrz.nationality()).orElse(null));
        put(values, PARTIES_PERSONS_SEX, sex());
        put(values, PARTIES_PERSONS_BIRTH, mrz.birth().exact().orElse(null));
        if (!isVisa()) {
            put(values, PARTIES_PERSONS_IDENTITY_KIND, kind());
            put(values, PARTIES_PERSONS_IDENTITY_NUMBER, number(russian));
            put(values, PARTIES_PERSONS_IDENTITY_COUNTRY, country(mrz.issuer()).orElse(null));
            put(values, PARTIES_PERSONS_IDENTITY_EXPIRES, mrz.expiry().exact().orElse(null));
        }
        if (russian != null) {
            put(values, PARTIES_PERSONS_IDENTITY_ISSUED, russian.issued());
        }
        return values;
    }

    private void putNames(Map<FieldPath, Object> values, @Nullable RussianPassport russian) {
        put(values, PARTIES_PERSONS_SURNAME, mrz.surname());
        if (russian == null) {
            put(values, PARTIES_PERSONS_GIVEN_NAME, mrz.givenNames());
            put(values, PARTIES_PERSONS_NAMES_SURNAME_LATIN, mrz.surname());
            put(values, PARTIES_PERSONS_NAMES_GIVEN_NAME_LATIN, mrz.givenNames());
        } else {
            put(values, PARTIES_PERSONS_GIVEN_NAME, russian.given());
            put(values, PARTIES_PERSONS_NAMES_PATRONYMIC, russian.patronymic());
        }
    }

    private static void put(
            Map<FieldPath, Object> values, FieldPath field, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            values.put(field, value);
        }
    }

    /** Returns whether it is a visa, which is part of a passport with another number. */
    boolean isVisa() {
        return mrz.documentCode().startsWith("V");
    }

    /** Returns the number as written on the document; with its series on a Russian passport. */
    private String number(@Nullable RussianPassport russian) {
        return russian == null ? mrz.number() : russian.series() + " " + russian.number();
    }

    private @Nullable IdentityDocument kind() {
        String code = mrz.documentCode();
        if (code.startsWith("P")) {
            boolean foreignTravel = code.equals("P") && mrz.issuer().equals("RUS");
            return foreignTravel ? FOREIGN_TRAVEL_PASSPORT : PASSPORT;
        }
        return code.startsWith("I") ? IDENTITY_CARD : null;
    }

    private @Nullable Sex sex() {
        return switch (mrz.sex()) {
            case MALE -> MALE;
            case FEMALE -> FEMALE;
            case UNSPECIFIED -> NOT_KNOWN;
            case UNREADABLE -> null;
        };
    }

    /** Returns the country of a three-letter code, if it exists. */
    Optional<Country> country(String alpha3) {
        String icaoCountry = ICAO_COUNTRIES.get(alpha3);
        if (icaoCountry != null) {
            return Optional.of(new Country(icaoCountry));
        }
        return reference.list(CodeListId.COUNTRIES).entries().stream()
                .filter(entry -> entry.extraColumn("alpha3").equals(alpha3) && !alpha3.isEmpty())
                .map(CodeEntry::code)
                .map(Country::new)
                .findFirst();
    }
}
