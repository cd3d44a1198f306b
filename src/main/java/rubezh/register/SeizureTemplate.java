package rubezh.register;

import java.util.UUID;
import rubezh.domain.seizure.Seizure;

/**
 * The beginning of a record, kept under a name.
 *
 * @param id made once
 * @param name what officers call it
 * @param seizure what a record made from it says already
 */
public record SeizureTemplate(UUID id, String name, Seizure seizure) {}
