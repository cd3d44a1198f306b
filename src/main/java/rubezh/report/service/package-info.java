/**
 * Reports of the open register as a service: reads cases from the register, sums them up and
 * generates the PDF. Used by screens and command line alike, so that their figures agree.
 *
 * <p>Uses {@code domain}, {@code register}, {@code report}, {@code security}, {@code text}.
 */
@NullMarked
package rubezh.report.service;

import org.jspecify.annotations.NullMarked;
