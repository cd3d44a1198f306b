package rubezh.ui.seizure.scan;

import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_BIRTH;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_CITIZENSHIP;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_GIVEN_NAME;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SEX;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Mrz;
import rubezh.domain.identifier.RussianPassport;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.PartyCode.IdentityDocument;
import rubezh.domain.reference.PartyCode.Sex;
import rubezh.domain.reference.ReferenceData;

/**
 * Maps a machine-readable zone to the fields of a person. What the zone leaves open or unreadable
 * stays empty; nothing is guessed.
 *
 * <pre>{@code
 * new DocumentPersonMapper(mrz, reference, today).values(); // {citizenship=UZ, surname=KARIMOV, …}
 * }</pre>
 *
 * @see rubezh.domain.identifier.Mrz
 */
public final class DocumentPersonMapper {
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

    private final Mrz mrz;
    private final ReferenceData reference;
    private final LocalDate today;

    /**
     * @param today day of the scan
     */
    public DocumentPersonMapper(Mrz mrz, ReferenceData reference, LocalDate today) {
        this.mrz = mrz;
        this.reference = reference;
        this.today = today;
    }

    /** Returns the values by field path in a line of persons, {@code identity/number}. */
    public Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        RussianPassport russian = mrz.russianPassport(today).orElse(null);
        names(values, russian);
        country(mrz.nationality())
                .ifPresent(
                        country -> values.put(PARTIES_PERSONS_CITIZENSHIP.pathInLine(), country));
        put(values, PARTIES_PERSONS_SEX.pathInLine(), sex());
        mrz.birth().exact().ifPresent(day -> values.put(PARTIES_PERSONS_BIRTH.pathInLine(), day));
        if (!isVisa()) {
            put(values, "identity/kind", kind());
            put(values, "identity/number", number(russian));
            country(mrz.issuer()).ifPresent(country -> values.put("identity/country", country));
            mrz.expiry().exact().ifPresent(day -> values.put("identity/expires", day));
        }
        if (russian != null) {
            put(values, "identity/issued", russian.issued());
        }
        return values;
    }

    private void names(Map<String, Object> values, @Nullable RussianPassport russian) {
        put(values, PARTIES_PERSONS_SURNAME.pathInLine(), mrz.surname());
        if (russian == null) {
            put(values, PARTIES_PERSONS_GIVEN_NAME.pathInLine(), mrz.givenNames());
            put(values, "names/surnameLatin", mrz.surname());
            put(values, "names/givenNameLatin", mrz.givenNames());
        } else {
            put(values, PARTIES_PERSONS_GIVEN_NAME.pathInLine(), russian.given());
            put(values, "names/patronymic", russian.patronymic());
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            values.put(name, value);
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
            boolean abroad = code.equals("P") && mrz.issuer().equals("RUS");
            return new IdentityDocument(abroad ? "FPP" : "PPN");
        }
        return code.startsWith("I") ? new IdentityDocument("IDC") : null;
    }

    private @Nullable Sex sex() {
        return switch (mrz.sex()) {
            case MALE -> new Sex("1");
            case FEMALE -> new Sex("2");
            case UNSPECIFIED -> new Sex("0");
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
