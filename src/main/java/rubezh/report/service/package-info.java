/**
 * Reports of the open register as a service: reads cases from the register, sums them up and
 * generates the PDF. Used by screens and command line alike, so that their figures agree.
 *
 * <p>Uses {@code domain}, {@code journal}, {@code register}, {@code table}, {@code report}, {@code
 * security}, {@code text}, {@code format}, {@code progress}.
 */
@NullMarked
package rubezh.report.service;

import org.jspecify.annotations.NullMarked;
