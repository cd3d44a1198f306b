package rubezh.domain.seizure;

import java.util.List;
import rubezh.domain.seizure.evidence.Evidence;
import rubezh.domain.seizure.evidence.FurtherSubstance;
import rubezh.domain.seizure.field.Internal;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Parties;

/**
 * A case of seizure (изъятие). Sections and lists follow dictionary section 2; review, amendments
 * and exchange (2.13) are in the journal, not in the record.
 *
 * @see SeizureFields
 * @see rubezh.domain.seizure.rules.SeizureRules
 * @param header number, status, operation (2.1)
 * @param event time and direction (2.1)
 * @param place place (2.2)
 * @param route departure, transit, destination (2.3)
 * @param conveyances conveyances (2.4)
 * @param detection selection and means of detection (2.5)
 * @param items seized goods, each line with its own measure (2.6)
 * @param concealment place and method of concealment (2.8)
 * @param parties persons, companies, officials, witnesses (2.9, 2.10)
 * @param narrative circumstances as text (2.1)
 * @param proceedings documents and legal basis (2.11)
 * @param evidence packages, samples, laboratory, custody, attachments (2.8, 2.12, 2.13)
 * @param origin row of a table that it was taken from
 * @param unconfirmed pointers of what was taken over from another case or composed and is not
 *     confirmed yet, see {@link UnconfirmedFields}
 */
public record Seizure(
        CaseHeader header,
        SeizureEvent event,
        Place place,
        Route route,
        List<Conveyance> conveyances,
        @OfOneCase Detection detection,
        List<SeizedItem> items,
        Concealment concealment,
        Parties parties,
        @OfOneCase Narrative narrative,
        Proceedings proceedings,
        @OfOneCase Evidence evidence,
        @OfOneCase Origin origin,
        @Internal @OfOneCase List<String> unconfirmed) {

    /** Returns the further substances of a line of goods, in order. */
    public List<FurtherSubstance> mixedWith(SeizedItem item) {
        return evidence.substances().stream()
                .filter(one ->
                        one.item() == null ? items.size() == 1 : one.item().id().equals(item.id()))
                .toList();
    }

    /** Returns the same case with other lines of goods. */
    public Seizure withItems(List<SeizedItem> lines) {
        return new Seizure(
                header,
                event,
                place,
                route,
                conveyances,
                detection,
                lines,
                concealment,
                parties,
                narrative,
                proceedings,
                evidence,
                origin,
                unconfirmed);
    }
}
