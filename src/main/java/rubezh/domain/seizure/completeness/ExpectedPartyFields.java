package rubezh.domain.seizure.completeness;

import static rubezh.domain.seizure.Codes.is;
import static rubezh.domain.seizure.completeness.ExpectedField.field;

import rubezh.domain.seizure.CaseDocument;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.ExpectedField.Group;
import rubezh.domain.seizure.party.Company;
import rubezh.domain.seizure.party.Official;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.seizure.party.Witness;

/** Fields each conveyance, person and document has in a full record. */
final class ExpectedPartyFields {
    static final Group<Conveyance> CONVEYANCES =
            Group.ofLines(
                    "conveyances",
                    Seizure::conveyances,
                    Conveyance::id,
                    field("mode", Conveyance::mode),
                    field("type", Conveyance::type),
                    field(
                            "registration",
                            Conveyance::registration,
                            c -> is(c.mode(), "3") && !is(c.type(), "BIC")),
                    field(
                            "registrationCountry",
                            Conveyance::registrationCountry,
                            c -> c.registration() != null),
                    field("voyage", Conveyance::voyage),
                    field("state.cavity", c -> c.state().cavity()),
                    field("state.detained", c -> c.state().detained()),
                    field("state.detainedAt", c -> c.state().detainedAt()));

    static final Group<Person> PERSONS =
            Group.ofLines(
                    "parties.persons",
                    s -> s.parties().persons(),
                    Person::id,
                    field("role", Person::role),
                    field("surname", Person::surname, ExpectedPartyFields::isKnown),
                    field("givenName", Person::givenName, ExpectedPartyFields::isKnown),
                    field("sex", Person::sex),
                    field("birth", p -> p.birth() == null ? p.age() : p.birth()),
                    field("citizenship", Person::citizenship),
                    field("identity.kind", p -> p.identity().kind(), ExpectedPartyFields::isKnown),
                    field(
                            "identity.number",
                            p -> p.identity().number(),
                            p -> p.identity().kind() != null),
                    field("measures.action", p -> p.measures().action()),
                    field("measures.language", p -> p.measures().language()),
                    field("measures.medicalCheck", p -> p.measures().medicalCheck()),
                    field("measures.medicalAt", p -> p.measures().medicalAt()));

    static final Group<Company> COMPANIES =
            Group.ofLines(
                    "parties.companies",
                    s -> s.parties().companies(),
                    Company::id,
                    field("role", Company::role),
                    field("name", Company::name));

    static final Group<Official> OFFICIALS =
            Group.ofLines(
                    "parties.officials",
                    s -> s.parties().officials(),
                    Official::id,
                    field("role", Official::role),
                    field("name", Official::name),
                    field("rank", Official::rank));

    static final Group<Witness> WITNESSES =
            Group.ofLines(
                    "parties.witnesses",
                    s -> s.parties().witnesses(),
                    Witness::id,
                    field("name", Witness::name),
                    field("address", Witness::address),
                    field("signed", Witness::signed));

    static final Group<CaseDocument> DOCUMENTS =
            Group.ofLines(
                    "proceedings.documents",
                    s -> s.proceedings().documents(),
                    CaseDocument::id,
                    field("kind", CaseDocument::kind),
                    field("number", CaseDocument::number),
                    field("date", CaseDocument::date),
                    field("place", CaseDocument::place));

    private ExpectedPartyFields() {}

    private static boolean isKnown(Person person) {
        return !is(person.role(), "UNI");
    }
}
