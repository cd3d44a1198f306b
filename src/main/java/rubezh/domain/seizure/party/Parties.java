package rubezh.domain.seizure.party;

import java.util.List;

/**
 * Persons, companies, officials and witnesses of a case.
 *
 * @param persons persons involved (N)
 * @param companies companies (K01)
 * @param officials the seizing official and other participants (W01, W02)
 * @param witnesses attesting witnesses, понятые (W03)
 */
public record Parties(
        List<Person> persons,
        List<Company> companies,
        List<Official> officials,
        List<Witness> witnesses) {}
