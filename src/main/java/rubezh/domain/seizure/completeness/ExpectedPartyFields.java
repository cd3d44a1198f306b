package rubezh.domain.seizure.completeness;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.SeizureFields.*;
import static rubezh.domain.seizure.completeness.ExpectedField.field;

import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.completeness.ExpectedField.Group;
import rubezh.domain.seizure.party.Company;
import rubezh.domain.seizure.party.Official;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.seizure.party.Witness;

/** Expected fields of conveyances, persons and documents. */
final class ExpectedPartyFields {
    static final Group<Conveyance> CONVEYANCES =
            Group.ofLines(
                    SeizureFields.CONVEYANCES,
                    Seizure::conveyances,
                    Conveyance::id,
                    field(CONVEYANCES_MODE, Conveyance::mode),
                    field(CONVEYANCES_TYPE, Conveyance::type),
                    field(
                            CONVEYANCES_REGISTRATION,
                            Conveyance::registration,
                            c -> is(c.mode(), "3") && !is(c.type(), "BIC")),
                    field(
                            CONVEYANCES_REGISTRATION_COUNTRY,
                            Conveyance::registrationCountry,
                            c -> c.registration() != null),
                    field(CONVEYANCES_VOYAGE, Conveyance::voyage),
                    field(CONVEYANCES_STATE_CAVITY, c -> c.state().cavity()),
                    field(CONVEYANCES_STATE_DETAINED, c -> c.state().detained()),
                    field(CONVEYANCES_STATE_DETAINED_AT, c -> c.state().detainedAt()));

    static final Group<Person> PERSONS =
            Group.ofLines(
                    PARTIES_PERSONS,
                    s -> s.parties().persons(),
                    Person::id,
                    field(PARTIES_PERSONS_ROLE, Person::role),
                    field(PARTIES_PERSONS_SURNAME, Person::surname, ExpectedPartyFields::isKnown),
                    field(
                            PARTIES_PERSONS_GIVEN_NAME,
                            Person::givenName,
                            ExpectedPartyFields::isKnown),
                    field(PARTIES_PERSONS_SEX, Person::sex),
                    field(PARTIES_PERSONS_BIRTH, p -> p.birth() == null ? p.age() : p.birth()),
                    field(PARTIES_PERSONS_CITIZENSHIP, Person::citizenship),
                    field(
                            PARTIES_PERSONS_IDENTITY_KIND,
                            p -> p.identity().kind(),
                            ExpectedPartyFields::isKnown),
                    field(
                            PARTIES_PERSONS_IDENTITY_NUMBER,
                            p -> p.identity().number(),
                            p -> p.identity().kind() != null),
                    field(PARTIES_PERSONS_MEASURES_ACTION, p -> p.measures().action()),
                    field(PARTIES_PERSONS_MEASURES_LANGUAGE, p -> p.measures().language()),
                    field(PARTIES_PERSONS_MEASURES_MEDICAL_CHECK, p -> p.measures().medicalCheck()),
                    field(PARTIES_PERSONS_MEASURES_MEDICAL_AT, p -> p.measures().medicalAt()));

    static final Group<Company> COMPANIES =
            Group.ofLines(
                    PARTIES_COMPANIES,
                    s -> s.parties().companies(),
                    Company::id,
                    field(PARTIES_COMPANIES_ROLE, Company::role),
                    field(PARTIES_COMPANIES_NAME, Company::name));

    static final Group<Official> OFFICIALS =
            Group.ofLines(
                    PARTIES_OFFICIALS,
                    s -> s.parties().officials(),
                    Official::id,
                    field(PARTIES_OFFICIALS_ROLE, Official::role),
                    field(PARTIES_OFFICIALS_NAME, Official::name),
                    field(PARTIES_OFFICIALS_RANK, Official::rank));

    static final Group<Witness> WITNESSES =
            Group.ofLines(
                    PARTIES_WITNESSES,
                    s -> s.parties().witnesses(),
                    Witness::id,
                    field(PARTIES_WITNESSES_NAME, Witness::name),
                    field(PARTIES_WITNESSES_ADDRESS, Witness::address),
                    field(PARTIES_WITNESSES_SIGNED, Witness::signed));

    static final Group<CaseDocument> DOCUMENTS =
            Group.ofLines(
                    PROCEEDINGS_DOCUMENTS,
                    s -> s.proceedings().documents(),
                    CaseDocument::id,
                    field(PROCEEDINGS_DOCUMENTS_KIND, CaseDocument::kind),
                    field(PROCEEDINGS_DOCUMENTS_NUMBER, CaseDocument::number),
                    field(PROCEEDINGS_DOCUMENTS_DATE, CaseDocument::date),
                    field(PROCEEDINGS_DOCUMENTS_PLACE, CaseDocument::place));

    private ExpectedPartyFields() {}

    private static boolean isKnown(Person person) {
        return !is(person.role(), "UNI");
    }
}
