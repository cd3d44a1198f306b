package rubezh.enrolment;

import rubezh.bundle.roster.Roster;
import rubezh.bundle.transfer.ExportResult;

/**
 * Result of approving a request.
 *
 * @param roster roster that lists the installation
 * @param file bundle for the installation
 */
public record Approval(Roster roster, ExportResult file) {}
