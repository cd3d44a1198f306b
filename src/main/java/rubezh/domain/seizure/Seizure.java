package rubezh.domain.seizure;

import java.util.List;
import rubezh.domain.seizure.evidence.Evidence;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Parties;

/**
 * One case of seizure (изъятие). Sections and lists follow dictionary section 2; review, amendments
 * and exchange (2.13) are said by the journal, not by the record.
 *
 * @param header number, status, operation (2.1)
 * @param event when and in which direction (2.1)
 * @param place where (2.2)
 * @param route from, through, to (2.3)
 * @param conveyances what carried it (2.4)
 * @param detection why selected, what found it (2.5)
 * @param items what was seized, each line with its own measure (2.6)
 * @param concealment where and how it was hidden (2.8)
 * @param parties persons, companies, officials, witnesses (2.9, 2.10)
 * @param narrative circumstances in words (2.1)
 * @param proceedings documents and legal basis (2.11)
 * @param evidence packages, samples, laboratory, custody, attachments (2.8, 2.12, 2.13)
 */
public record Seizure(
        CaseHeader header,
        SeizureEvent event,
        Place place,
        Route route,
        List<Conveyance> conveyances,
        Detection detection,
        List<SeizedItem> items,
        Concealment concealment,
        Parties parties,
        @OfOneCase Narrative narrative,
        Proceedings proceedings,
        @OfOneCase Evidence evidence) {

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
                evidence);
    }
}
