package rubezh.register;

import java.util.UUID;
import rubezh.domain.seizure.Seizure;

/**
 * Named template for new records.
 *
 * @param id id of the template
 * @param name name given by an officer
 * @param seizure initial values of a record
 */
public record SeizureTemplate(UUID id, String name, Seizure seizure) {}
