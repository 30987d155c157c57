// Receives mail on loopback without login or encryption: prints its port, then one JSON object a message.
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      for (const { address } of session.envelope.rcptTo) console.log(JSON.stringify({ to: address, source: text.replaceAll('\r\n', '\n') }));
      done();
    });
  },
});
// A client that hangs up in the middle is its own problem.
server.on('error', (error) => console.error(error.message));
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.server.address().port}`));
