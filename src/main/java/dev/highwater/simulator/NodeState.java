package dev.highwater.simulator;

/// The state of one node; a rule changes exactly one.
sealed interface NodeState permits BrokerState, ControllerState, MetadataClient {}
