/** Every store port on MongoDB, attachments in its GridFS: for a shop that outgrows one machine. */
@NullMarked
package io.kontuar.engine.cluster;

import org.jspecify.annotations.NullMarked;
