export { exampleRequest, type ExampleRequest } from './example-request.ts'
export { MockMisuseError, type Misuse, type Violation } from './misuse.ts'
export { scenarioCommands, type ScenarioCommand } from './scenario-commands.ts'
export {
  startMock,
  withMock,
  type Mock,
  type MockOptions,
  type PlayOptions,
  type WithMockOptions
} from './start-mock.ts'
