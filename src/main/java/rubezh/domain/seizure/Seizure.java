package rubezh.domain.seizure;

import java.util.List;

/**
 * One case of seizure (изъятие). Sections and lists follow dictionary section 2; companies,
 * officials and witnesses will join {@link Parties}, samples and laboratory results {@link
 * SeizedItem}; documents with the legal basis, and custody with attachments, are the two sections
 * still to come.
 *
 * @param header number, status, operation (2.1)
 * @param event when and in which direction (2.1)
 * @param place where (2.2)
 * @param route from, through, to (2.3)
 * @param conveyances what carried it (2.4)
 * @param detection why selected, what found it (2.5)
 * @param items what was seized, each line with its own measure (2.6)
 * @param concealment where and how it was hidden (2.8)
 * @param parties persons involved (2.9)
 * @param narrative circumstances in words (2.1)
 */
public record Seizure(
        CaseHeader header,
        Event event,
        Place place,
        Route route,
        List<Conveyance> conveyances,
        Detection detection,
        List<SeizedItem> items,
        Concealment concealment,
        Parties parties,
        Narrative narrative) {}
