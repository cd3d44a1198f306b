package rubezh.domain.seizure.derived;

import static rubezh.domain.seizure.SeizureFields.HEADER_CUSTOMS_BODY;
import static rubezh.domain.seizure.SeizureFields.HEADER_LEAD_AGENCY;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.PARTIES_OFFICIALS_AGENCY;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Agency;
import rubezh.domain.reference.CaseCode.CustomsBody;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Official;

/** Values of a record that follow from the recording station. */
final class StationDerivation {
    private StationDerivation() {}

    /** A station says which customs body it belongs to, and that customs made the seizure. */
    static void derive(Seizure seizure, DerivedFields fields) {
        @Nullable CodeEntry body = body(seizure.header().station(), fields);
        if (body != null) {
            fields.add(HEADER_CUSTOMS_BODY, seizure, new CustomsBody(body.code()), HEADER_STATION);
        }
        Set<Agency> seizing =
                seizure.parties().officials().stream()
                        .filter(official -> Codes.is(official.role(), "SEI"))
                        .map(Official::agency)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        String own = body == null ? "" : body.extraColumn("agency");
        if (seizing.size() == 1) {
            Agency agency = seizing.iterator().next();
            fields.add(HEADER_LEAD_AGENCY, seizure, agency, PARTIES_OFFICIALS_AGENCY);
        } else if (seizing.isEmpty() && !own.isEmpty()) {
            fields.add(HEADER_LEAD_AGENCY, seizure, new Agency(own), HEADER_STATION);
        }
    }

    /** Returns the body that names the station, else that of the country its code begins with. */
    private static @Nullable CodeEntry body(@Nullable String station, DerivedFields fields) {
        if (station == null) {
            return null;
        }
        String country = station.split("-", 2)[0];
        Collection<CodeEntry> bodies = fields.reference().list(CodeListId.CUSTOMS_BODIES).entries();
        return first(
                                bodies,
                                entry ->
                                        List.of(entry.extraColumn("stations").split(";"))
                                                .contains(station))
                        instanceof CodeEntry named
                ? named
                : first(bodies, entry -> entry.extraColumn("country").equals(country));
    }

    private static @Nullable CodeEntry first(
            Collection<CodeEntry> entries, Predicate<CodeEntry> which) {
        return entries.stream().filter(which).findFirst().orElse(null);
    }
}
